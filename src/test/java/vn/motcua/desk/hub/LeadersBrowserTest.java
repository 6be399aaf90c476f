package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.work.Shipped;

/** The leaders' page in Chromium, by keys alone. */
@Tag("heavy")
class LeadersBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "hub");

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private final Ground.HandClock clock = new Ground.HandClock();
    private String base = "";

    private interface Visit {
        void in(Hub hub, Chromium browser, String password) throws Exception;
    }

    /** A hub with some communes, and a browser that nobody has used yet. */
    private void visit(Visit visit) throws Exception {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium is not installed here: this test is left out");
        try (var hub = new Hub(new HubPlan("sqlite:" + folder.resolve("hub.db"), "127.0.0.1", 0, Optional.empty(), "Trạm tổng hợp Hà Nội", 1, Ground.WIDE, Ground.COMMUNES,
                Shipped.plans(), clock)); var browser = new Chromium(folder.resolve("browser"), 1280, 900)) {
            hub.start();
            Province.fill(hub, clock);
            base = "http://127.0.0.1:" + hub.port();
            browser.dark(false);
            visit.in(hub, browser, hub.addAdministrator("chu-tich", Area.COUNTRY).orElseThrow());
            // the icon of a date field is the browser's own, the answers to a stick lie in the page
            assertThat(browser.asked()).filteredOn(url -> !url.startsWith("data:")).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(base + "/"));
            // the browser writes down that a login or a file was refused, and nothing else
            assertThat(browser.complaints()).allSatisfy(said -> assertThat(said).containsPattern("status of 40[01]"));
        }
    }

    private void enter(Chromium browser, String password) throws Exception {
        browser.open(base + "/");
        browser.type("chu-tich");
        browser.tab();
        browser.type(password);
        browser.enter();
        assertThat(browser.value("document.querySelector('h1').textContent")).isEqualTo("Cả nước");
    }

    @Test
    void aLeaderLogsInLooksAndSetsATargetByKeys() throws Exception {
        visit((_, browser, password) -> {
            browser.open(base + "/");
            assertThat(browser.value("document.activeElement.id")).isEqualTo("name");
            browser.picture(PICTURES.resolve("login.png"));
            browser.type("chu-tich");
            browser.tab();
            browser.type("sai-mat-khau");
            browser.enter();
            assertThat(browser.value("document.querySelector('[role=alert]').textContent")).startsWith("Tên hoặc mật khẩu không đúng");
            browser.picture(PICTURES.resolve("login-wrong.png"));
            enter(browser, password);

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
        });
    }

    /** Each page: its language is said, every head says of what it is the head, every control has a name and is reached by Tab with a mark to be seen, nothing is cut off on a phone. */
    @Test
    void everyPageIsForKeysReadersAndNarrowWindows() throws Exception {
        visit((_, browser, password) -> {
            enter(browser, password);
            var days = "from=2026-10-01&until=2026-11-26";
            for (var language : List.of("vi", "en")) {
                var pages = new LinkedHashMap<String, String>();
                pages.put("country", "/?" + days);
                pages.put("province", "/?province=1&" + days);
                pages.put("commune", "/?province=1&commune=00008&" + days);
                pages.put("desk", "/?province=79&commune=26740&desk=A1&" + days);
                pages.put("targets", "/targets?");
                pages.put("stick", "/stick?");
                for (var page : pages.entrySet()) {
                    browser.size(1280, 900);
                    browser.open(base + page.getValue() + "&lang=" + language);
                    assertThat(browser.value("document.documentElement.lang")).isEqualTo(language);
                    assertThat(browser.value("[...document.querySelectorAll('th')].filter(head => !head.scope).length")).as(page.getKey()).isEqualTo("0");
                    assertThat(browser.controls()).isNotEmpty().allSatisfy(control -> assertThat(control).as(page.getKey()).doesNotEndWith(":"));
                    assertThat(unreached(browser)).as(page.getKey()).isEmpty();
                    browser.picture(PICTURES.resolve("all-" + page.getKey() + "-" + language + ".png"));
                    browser.size(400, 860);
                    assertThat(browser.value("document.documentElement.scrollWidth")).as(page.getKey()).isEqualTo("400");
                    browser.picture(PICTURES.resolve("all-" + page.getKey() + "-" + language + "-400.png"));
                }
            }
        });
    }

    /** Goes through the page by Tab. @return what was not reached, or had no mark when it was */
    private static List<String> unreached(Chromium browser) throws Exception {
        browser.value("document.activeElement.blur(); window.left = new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, [tabindex]')]"
                + ".filter(one => one.checkVisibility())); 0");
        var trouble = new ArrayList<String>();
        // a field for a day is three stops, and the browser's own calendar one more
        for (int most = 0; most < 400 && !browser.value("left.size").equals("0"); most++) {
            browser.tab();
            var now = browser.value("(() => { const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect(); left.delete(at);"
                    + " return at === document.body ? '' : (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? '' : 'no mark: ') "
                    + "+ (box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight ? '' : 'not seen: ') + at.tagName + ' ' + at.textContent.slice(0, 30) })()");
            if (now.startsWith("no")) trouble.add(now);
        }
        var left = browser.value("[...left].map(one => one.outerHTML.slice(0, 80)).join('; ')");
        if (!left.isEmpty()) trouble.add(left);
        return trouble;
    }

    @Test
    void theSkipLinkLeadsToTheContent() throws Exception {
        visit((_, browser, password) -> {
            enter(browser, password);
            browser.open(base + "/");
            browser.tab();
            assertThat(browser.value("document.activeElement.className")).isEqualTo("skip");
            browser.picture(PICTURES.resolve("skip.png"));
            browser.press("Enter", 13);
            browser.tab();
            assertThat(browser.value("document.getElementById('main').contains(document.activeElement)")).isEqualTo("true");
        });
    }

    @Test
    void aDesksFileIsGivenInAndItsAnswerTakenAway() throws Exception {
        visit((hub, browser, password) -> {
            var desk = new Sender("00004", "B1", clock);
            hub.enrol(List.of(Ground.id("00004", "B1")), Signing.text(desk.keys.getPublic()));
            desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 7L));
            var file = Files.write(folder.resolve("gui-len-00004-B1.motcua-batch"), new Carried.Batches(List.of(desk.next())).packed());
            enter(browser, password);
            browser.open(base + "/stick");
            browser.choose(file);
            browser.value("document.querySelector('main button').focus()");
            browser.enter();
            assertThat(browser.value("document.querySelector('[role=status]').textContent")).startsWith("Đã trả lời 1/1 gói");
            browser.picture(PICTURES.resolve("stick-taken.png"));
            browser.value("document.querySelector('a[download]').focus()");
            browser.download(folder);
            var answers = (Carried.Answers) Carried.read(new SummaryReader(), Files.readAllBytes(folder.resolve("gui-len-00004-B1.motcua-answer")));
            assertThat(answers.answers()).extracting(BatchAnswer::outcome).containsExactly(BatchAnswer.Outcome.TAKEN);
            browser.choose(Files.writeString(folder.resolve("thu.txt"), "x"));
            browser.value("document.querySelector('main button').focus()");
            browser.enter();
            assertThat(browser.value("document.querySelector('[role=alert]').textContent")).startsWith("thu.txt không phải tệp số liệu");
            browser.picture(PICTURES.resolve("stick-wrong.png"));
        });
    }
}
