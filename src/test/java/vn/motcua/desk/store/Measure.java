package vn.motcua.desk.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.LocalCode;

/** Fills a store with a commune's dossiers and measures what the desk does with it; {@code main} prints the figures. */
final class Measure {
    private static final String[] SURNAMES = {"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"};
    private static final String[] MIDDLES = {"Văn", "Văn", "Thị", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Xuân", "Quang", "Thu", "Hồng"};
    private static final String[] NAMES = {"An", "Anh", "Ánh", "Bình", "Châu", "Chi", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Phong", "Phúc", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Trang", "Tú", "Uyên", "Vân", "Vy", "Yến"};
    private static final String[] VILLAGES = {"Thôn Mỹ Sơn", "Thôn Đông", "Thôn Trung Tiến", "Tổ dân phố 4", "Xóm Bắc"};
    private static final int A_DAY = 200;

    private final Random random;

    Measure(long seed) {
        this.random = new Random(seed);
    }

    /** p50 and p95 in milliseconds. */
    record Times(int count, double p50, double p95, double worst) {
        static Times of(List<Long> nanos) {
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Times(sorted.length, sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.95)] / 1e6, sorted[sorted.length - 1] / 1e6);
        }

        @Override public String toString() {
            return "p50 %.2f ms, p95 %.2f ms, worst %.2f ms (%d)".formatted(p50, p95, worst, count);
        }
    }

    Dossier dossier(int number) {
        var day = LocalDate.of(2024, 1, 1).plusDays(number / A_DAY);
        var at = day.atTime(8, 0).atZone(Samples.ZONE).toInstant().plusSeconds(number % A_DAY * 120L + random.nextInt(60));
        var person = person();
        var parties = new Parties(person, Optional.empty(), Optional.of(new IdentityCheck.Confirmed(IdentityCheck.Method.CARD_COMPARED, person.number(), at,
                "lan", Optional.empty(), List.of(), person.card())));
        var checklist = Checklist.empty().attach("to-khai", List.of(page())).attach("giay-chung-sinh", List.of(page(), page()));
        var draft = Draft.begin("x", at).choose(Samples.procedure()).withParties(parties).withChecklist(checklist);
        var id = new java.util.UUID(random.nextLong(), random.nextLong()).toString();
        return new Dossier(id, LocalCode.of(Samples.OFFICE, day, number % A_DAY + 1), List.of(new DossierEvent.Received(at, "lan",
                Samples.content(draft, random.nextInt(20) == 0 ? new String[] {"IdentityUnchecked"} : new String[] {"CouldBeOnline"}))));
    }

    Person person() {
        var name = pick(SURNAMES) + " " + pick(MIDDLES) + " " + pick(NAMES);
        var number = "042%d%02d%06d".formatted(random.nextInt(2), random.nextInt(100), random.nextInt(1_000_000));
        var address = pick(VILLAGES) + ", xã Cẩm Mỹ, tỉnh Hà Tĩnh";
        var card = new CitizenCard(new PersonalNumber(number), Optional.empty(), Optional.of(name), Optional.of(LocalDate.of(1980, 1, 1).plusDays(random.nextInt(9000))),
                Optional.of(Sex.MALE), Optional.of(address), Optional.of(LocalDate.of(2022, 1, 1)), number + "||" + name + "|01011980|Nam|" + address + "|01012022");
        return Person.nobody().filledFrom(card).withPhone("09%08d".formatted(random.nextInt(100_000_000)));
    }

    private Page page() {
        var digest = new byte[32];
        random.nextBytes(digest);
        return Page.asItCame(java.util.HexFormat.of().formatHex(digest), "image/jpeg", 2480, 3508, 300, 300_000 + random.nextInt(200_000));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    void fill(Store store, int dossiers) {
        for (int next = 0; next < dossiers; ) {
            int end = Math.min(dossiers, next + 5_000);
            var some = new ArrayList<Dossier>();
            for (; next < end; next++) some.add(dossier(next));
            store.write(tx -> {
                tx.dossiers().addAll(some);
                return some;
            });
        }
    }

    /** What a clerk types, letter by letter: names, last four digits, phones, codes. */
    List<String> keystrokes(int lookups) {
        var typed = new ArrayList<String>();
        for (int i = 0; i < lookups; i++) {
            var person = person();
            var whole = switch (i % 5) {
                case 0, 1 -> vn.motcua.desk.domain.words.Folding.fold(person.name());
                case 2 -> person.number().substring(8);
                case 3 -> person.phone();
                default -> vn.motcua.desk.domain.words.Folding.fold(pick(NAMES)) + " " + "%04d".formatted(random.nextInt(10_000));
            };
            for (int length = 1; length <= whole.length(); length++) typed.add(whole.substring(0, length));
        }
        return typed;
    }

    Times search(Store store, int lookups) {
        var nanos = new ArrayList<Long>();
        for (var typed : keystrokes(lookups)) {
            long begin = System.nanoTime();
            store.read(tx -> tx.dossiers().search(typed, 50));
            nanos.add(System.nanoTime() - begin);
        }
        return Times.of(nanos);
    }

    Times draftSaves(Store store, int count) {
        var nanos = new ArrayList<Long>();
        var draft = Samples.fullDraft("measured");
        for (int i = 0; i < count; i++) {
            int step = i;
            long begin = System.nanoTime();
            store.write(tx -> {
                tx.drafts().save(draft.withAssistedOnline(step % 2 == 0), "COMPONENTS/" + step);
                return draft;
            });
            nanos.add(System.nanoTime() - begin);
        }
        return Times.of(nanos);
    }

    Times accepts(Store store, int count, int from) {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            var dossier = dossier(from + i);
            long begin = System.nanoTime();
            store.write(tx -> {
                tx.dossiers().add(dossier);
                tx.drafts().remove("measured");
                return dossier;
            });
            nanos.add(System.nanoTime() - begin);
        }
        return Times.of(nanos);
    }

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        int dossiers = Integer.parseInt(arguments[1]);
        var measure = new Measure(7);
        var key = new KeyFile(folder);
        var begin = Instant.now();
        try (var store = Store.open(folder, key, Samples.CLOCK)) {
            System.out.println("open (new): " + Duration.between(begin, Instant.now()).toMillis() + " ms");
            if (store.<Long>read(tx -> tx.dossiers().count()) == 0) {
                begin = Instant.now();
                measure.fill(store, dossiers);
                System.out.println("fill " + dossiers + ": " + Duration.between(begin, Instant.now()).toSeconds() + " s");
            }
        }
        begin = Instant.now();
        try (var store = Store.open(folder, key, Samples.CLOCK)) {
            System.out.println("open: " + Duration.between(begin, Instant.now()).toMillis() + " ms");
            System.out.println("bytes a dossier: " + folder.resolve("desk.db").toFile().length() / dossiers);
            System.out.println("search, first: " + measure.search(store, 20));
            System.out.println("search: " + measure.search(store, 300));
            System.out.println("draft save: " + measure.draftSaves(store, 300));
            System.out.println("accept: " + measure.accepts(store, 300, dossiers + 1_000));
            begin = Instant.now();
            System.out.println("count " + store.<Long>read(tx -> tx.dossiers().count()) + " in " + Duration.between(begin, Instant.now()).toMillis() + " ms");
            begin = Instant.now();
            store.read(tx -> tx.dossiers().procedureUse(LocalDate.of(2020, 1, 1)));
            System.out.println("procedure use, all: " + Duration.between(begin, Instant.now()).toMillis() + " ms");
            for (var typed : Arrays.asList("n", "ng", "nguyen v", "nguyen van an", "le yen vy", "4567", "hoa 4567", "0912", "vy 12", "12", "1.001193", "zz")) {
                begin = Instant.now();
                int found = store.<Integer>read(tx -> tx.dossiers().search(typed, 50).size());
                System.out.println("  " + typed + ": " + found + " in " + Duration.between(begin, Instant.now()).toNanos() / 1000 + " us");
            }
        }
    }
}
