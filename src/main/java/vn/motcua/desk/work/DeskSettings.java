package vn.motcua.desk.work;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.dossier.PaperName;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.office.Office;

/**
 * What this desk is and prefers.
 *
 * @param provincialFees dong by {@code procedureCode/feeRuleId}, for amounts that the province sets
 * @param holidays       the office's own list; empty: the shipped one
 * @param camera         id of the chosen camera; empty: the first found
 * @param ownPapers      empty: as papers are usually made
 * @param ownSigning     empty: the first token library found, no time stamps
 * @param ownResults     folder into which others put results; empty: none
 */
public record DeskSettings(Office office, Clerk clerk, OfficeHours hours, Optional<List<Holidays.Day>> holidays, Map<String, Long> provincialFees,
                           Printing printing, Scanning scanning, String camera, Appearance appearance, Optional<Papers> ownPapers, Optional<Signing> ownSigning,
                           Optional<String> ownResults) {
    /** @param printer name in the system; empty: the system's default */
    public record Printing(String printer, int copies, boolean twoOnASheet) { }

    /**
     * How papers are scanned at this desk.
     *
     * @param scanner     id of the chosen scanner; empty: the first found
     * @param addresses   of scanners in the network that do not show themselves
     * @param folder      that is watched for pages; empty: none
     * @param byProcedure how papers of a procedure were scanned last, where that is not the desk's way; by its code
     */
    public record Scanning(String scanner, Scanner.Settings settings, List<String> addresses, String folder, Map<String, Choice> byProcedure) {
        public Scanning {
            addresses = List.copyOf(addresses);
            byProcedure = Map.copyOf(byProcedure);
        }

        /** The desk's way. */
        public Choice usual() {
            return new Choice(scanner, settings);
        }

        /** The way for papers of this procedure; the desk's where it has none of its own. */
        public Choice of(String procedureCode) {
            return byProcedure.getOrDefault(procedureCode, usual());
        }

        /** Remembers the way for the procedure; the desk's own need not be remembered. */
        public Scanning used(String procedureCode, Choice choice) {
            var next = new HashMap<>(byProcedure);
            if (choice.equals(usual())) next.remove(procedureCode);
            else next.put(procedureCode, choice);
            return new Scanning(scanner, settings, addresses, folder, next);
        }

        /** The desk's way for every procedure. */
        public Scanning sameForAll() {
            return new Scanning(scanner, settings, addresses, folder, Map.of());
        }

        public Scanning withScanner(String value) {
            return new Scanning(value, settings, addresses, folder, byProcedure);
        }

        public Scanning withSettings(Scanner.Settings value) {
            return new Scanning(scanner, value, addresses, folder, byProcedure);
        }

        public Scanning withAddresses(List<String> value) {
            return new Scanning(scanner, settings, value, folder, byProcedure);
        }

        public Scanning withFolder(String value) {
            return new Scanning(scanner, settings, addresses, value, byProcedure);
        }

        public Scanners.Places places() {
            return new Scanners.Places(addresses, folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
        }
    }

    /** One way to scan. @param scanner its id; empty: the first found */
    public record Choice(String scanner, Scanner.Settings settings) { }

    /** How files are made of scanned pages. @param megabytes millions of bytes that no file should exceed */
    public record Papers(int megabytes, PaperName name) {
        private static final Papers USUAL = new Papers(10, PaperName.USUAL);

        public long mostBytes() {
            return megabytes * 1_000_000L;
        }
    }

    /**
     * How papers are signed.
     *
     * @param library    path of the token maker's PKCS #11 library; empty: the first found
     * @param timeStamps web address of the authority that stamps signatures; empty: none
     */
    public record Signing(String library, String timeStamps) {
        private static final Signing USUAL = new Signing("", "");
    }

    /** @param textPercent 100, 125 or 150 */
    public record Appearance(String language, boolean dark, int textPercent) {
        public Appearance withLanguage(String value) {
            return new Appearance(value, dark, textPercent);
        }
    }

    public DeskSettings {
        holidays = holidays.map(List::copyOf);
        provincialFees = Map.copyOf(provincialFees);
    }

    public static DeskSettings usual(Office office, Clerk clerk) {
        return new DeskSettings(office, clerk, OfficeHours.usual(), Optional.empty(), Map.of(), new Printing("", 2, false),
                new Scanning("", Scanner.Settings.usual(), List.of(), "", Map.of()), "", new Appearance("vi", false, 100), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The answers of the first start, and what is usual. @throws java.util.NoSuchElementException unless they are complete */
    public static DeskSettings of(FirstAnswers answers) {
        var usual = usual(answers.office(), answers.who());
        var scanning = new Scanning(answers.scanner(), usual.scanning().settings(), answers.addresses(), answers.folder(), Map.of());
        return usual.withScanning(scanning).withPrinting(new Printing(answers.printer(), usual.printing().copies(), usual.printing().twoOnASheet()))
                .withAppearance(usual.appearance().withLanguage(answers.language()));
    }

    public DeskSettings withOffice(Office value) {
        return new DeskSettings(value, clerk, hours, holidays, provincialFees, printing, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withClerk(Clerk value) {
        return new DeskSettings(office, value, hours, holidays, provincialFees, printing, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withHours(OfficeHours value) {
        return new DeskSettings(office, clerk, value, holidays, provincialFees, printing, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withHolidays(Optional<List<Holidays.Day>> value) {
        return new DeskSettings(office, clerk, hours, value, provincialFees, printing, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withProvincialFees(Map<String, Long> value) {
        return new DeskSettings(office, clerk, hours, holidays, value, printing, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withPrinting(Printing value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, value, scanning, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withScanning(Scanning value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, value, camera, appearance, ownPapers, ownSigning, ownResults);
    }

    public DeskSettings withCamera(String value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, scanning, value, appearance, ownPapers, ownSigning, ownResults);
    }

    public Papers papers() {
        return ownPapers.orElse(Papers.USUAL);
    }

    public DeskSettings withPapers(Papers value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, scanning, camera, appearance, Optional.of(value), ownSigning, ownResults);
    }

    public Signing signing() {
        return ownSigning.orElse(Signing.USUAL);
    }

    public DeskSettings withSigning(Signing value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, scanning, camera, appearance, ownPapers, Optional.of(value), ownResults);
    }

    /** Folder into which others put results; empty: none. */
    public String results() {
        return ownResults.orElse("");
    }

    public DeskSettings withResults(String value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, scanning, camera, appearance, ownPapers, ownSigning,
                Optional.of(value).filter(folder -> !folder.isBlank()));
    }

    public DeskSettings withAppearance(Appearance value) {
        return new DeskSettings(office, clerk, hours, holidays, provincialFees, printing, scanning, camera, value, ownPapers, ownSigning, ownResults);
    }
}
