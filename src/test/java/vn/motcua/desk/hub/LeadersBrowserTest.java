package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.work.Shipped;

/** The leaders' page in Chromium, by keys alone. */
@Tag("heavy")
class LeadersBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "hub");

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void aLeaderLogsInLooksAndSetsATargetByKeys() throws Exception {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium is not installed here: this test is left out");
        var clock = new Ground.HandClock();
        try (var hub = new Hub(new HubPlan("sqlite:" + folder.resolve("hub.db"), "127.0.0.1", 0, Optional.empty(), "Trạm tổng hợp Hà Nội", 1, Ground.WIDE, Ground.COMMUNES,
                Shipped.plans(), clock)); var browser = new Chromium(folder.resolve("browser"), 1280, 900)) {
            hub.start();
            Province.fill(hub, clock);
            var password = hub.addAdministrator("chu-tich", Area.COUNTRY).orElseThrow();
            var base = "http://127.0.0.1:" + hub.port();
            browser.dark(false);
            browser.open(base + "/");
            assertThat(browser.value("document.activeElement.id")).isEqualTo("name");
            browser.picture(PICTURES.resolve("login.png"));
            browser.type("chu-tich");
            browser.tab();
            browser.type("sai-mat-khau");
            browser.enter();
            assertThat(browser.value("document.querySelector('[role=alert]').textContent")).startsWith("Tên hoặc mật khẩu không đúng");
            browser.picture(PICTURES.resolve("login-wrong.png"));
            browser.type("chu-tich");
            browser.tab();
            browser.type(password);
            browser.enter();
            assertThat(browser.value("document.querySelector('h1').textContent")).isEqualTo("Cả nước");

            browser.open(base + "/targets");
            browser.value("document.querySelector('select[name=plan]').focus()");
            browser.tab();
            browser.enter();
            for (var percent : new String[] {"60", "95"}) {
                browser.value("document.querySelector('select[name=indicator]').value = '" + (percent.equals("60") ? "online" : "on-time") + "'");
                browser.value("document.querySelector('input[name=percent]').focus()");
                browser.type(percent);
                browser.enter();
            }
            assertThat(browser.value("document.querySelectorAll('tbody tr').length")).isEqualTo("3");
            browser.picture(PICTURES.resolve("targets.png"));
            browser.open(base + "/?from=2026-10-01&until=2026-11-26");
            browser.picture(PICTURES.resolve("country-light.png"));
            assertThat(browser.controls()).isNotEmpty().allSatisfy(control -> assertThat(control).as("a name for the screen reader").doesNotEndWith(":"));
            assertThat(browser.value("document.querySelector('.skip').getAttribute('href')")).isEqualTo("#main");

            // the figures can be sorted by keys
            browser.value("document.querySelectorAll('table.sortable th button')[1].focus()");
            browser.press("Enter", 13);
            assertThat(browser.value("document.querySelector('table.sortable th[aria-sort]').getAttribute('aria-sort')")).isEqualTo("ascending");
            var sorted = browser.value("[...document.querySelectorAll('table.sortable tbody tr')].map(r => parseInt(r.cells[1].textContent.replace(/\\D/g, ''))).join()");
            assertThat(sorted.split(",")).hasSize(2).satisfies(two -> assertThat(Integer.parseInt(two[0])).isLessThanOrEqualTo(Integer.parseInt(two[1])));

            browser.value("document.querySelector('table.sortable tbody a[href*=\"province=1\"]').focus()");
            browser.enter();
            assertThat(browser.value("document.querySelector('h1').textContent")).isEqualTo("Thành phố Hà Nội");
            browser.dark(true);
            browser.picture(PICTURES.resolve("province-dark.png"));
            browser.value("document.getElementById('theme').focus()");
            browser.press("Enter", 13);
            assertThat(browser.value("document.documentElement.dataset.theme")).isEqualTo("light");
            browser.press("Enter", 13);
            browser.open(base + "/?province=79&commune=26740&from=2026-10-01&until=2026-11-26&lang=en");
            browser.picture(PICTURES.resolve("commune-dark-en.png"));
            browser.dark(false);
            browser.size(390, 844);
            browser.open(base + "/?province=79&commune=26740&desk=A1&from=2026-10-01&until=2026-11-26&lang=vi");
            browser.picture(PICTURES.resolve("desk-phone.png"));
            assertThat(browser.value("document.documentElement.scrollWidth <= 390 ? 'fits' : 'wide'")).isEqualTo("fits");
            // the icon of a date field is the browser's own
            assertThat(browser.asked()).filteredOn(url -> !url.startsWith("data:")).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(base + "/"));
            // the browser writes down that a login was refused, and nothing else
            assertThat(browser.complaints()).allSatisfy(said -> assertThat(said).contains("401"));
        }
    }
}
