package vn.motcua.desk.device.chip.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;

import org.jmrtd.BACKey;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;

import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Progress;

/** One card: opened with the printed data, read, judged, told. */
final class ChipReading {
    /** Every reader carries these; longer ones are faster and some readers break them. */
    private static final int LONGEST_ANSWER = 256;
    private static final int MACHINE_LINES = 1;
    private static final int FACE = 2;
    private static final int CITIZEN = 13;
    private static final int CHIP_KEYS = 14;
    private static final String VIET_NAM = "VNM";
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("uuMMdd");

    private final PassportService chip;
    private final ChipFiles files;
    private final List<AccessKey> keys;
    private final Certificates trusted;
    private final Clock clock;
    private final Consumer<ChipMessage> listener;
    private final Map<Integer, byte[]> groups = new HashMap<>();

    ChipReading(CardService card, List<AccessKey> keys, Certificates trusted, Clock clock, Consumer<ChipMessage> listener) {
        chip = new PassportService(card, LONGEST_ANSWER, PassportService.DEFAULT_MAX_BLOCKSIZE, false, true);
        this.keys = List.copyOf(keys);
        this.trusted = trusted;
        this.clock = clock;
        this.listener = listener;
        files = new ChipFiles(card, chip, (done, total) -> listener.accept(new ChipMessage.Went(new Progress.Reading(done, total))));
    }

    /** Tells what it finds. @return what went wrong, if anything did */
    Optional<ChipTrouble> read() {
        // the library throws whatever comes to its mind at a chip that does not keep to the rules
        var reading = new FutureTask<>(this::openAndRead);
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            return Optional.of(new ChipTrouble(new ChipProblem.Unreadable(code(failed.getCause())), failed.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return trouble(new ChipProblem.CardRemoved());
        } finally {
            chip.close();
        }
    }

    private Optional<ChipTrouble> openAndRead() throws CardServiceException, IOException, GeneralSecurityException {
        chip.open();
        listener.accept(new ChipMessage.Went(new Progress.Opening()));
        var ways = newerWays();
        if (ways.isEmpty() && !hasApplication()) return trouble(new ChipProblem.OtherCard());
        return open(ways) ? readOpened() : trouble(new ChipProblem.WrongAccessData());
    }

    private boolean hasApplication() throws CardServiceException {
        try {
            chip.sendSelectApplet(false);
            return true;
        } catch (CardServiceException refused) {
            return refusal(refused);
        }
    }

    private Optional<ChipTrouble> readOpened() throws CardServiceException, IOException, GeneralSecurityException {
        var signature = files.read(PassportService.EF_SOD);
        group(MACHINE_LINES, PassportService.EF_DG1);
        group(CITIZEN, PassportService.EF_DG13);
        var fields = fields();
        if (fields.isEmpty()) return trouble(new ChipProblem.OtherCard());
        group(FACE, PassportService.EF_DG2);
        group(CHIP_KEYS, PassportService.EF_DG14);
        var original = new ChipOriginality(chip, files).prove(Optional.ofNullable(groups.get(CHIP_KEYS)));
        listener.accept(new ChipMessage.Went(new Progress.Checking()));
        fields.forEach((field, text) -> listener.accept(new ChipMessage.HasField(field, text)));
        listener.accept(new ChipMessage.Judged(Signature.judge(signature, groups, trusted, clock.instant())));
        listener.accept(new ChipMessage.IsOriginal(original));
        Optional.ofNullable(groups.get(FACE)).flatMap(FacePicture::of).ifPresent(face -> listener.accept(new ChipMessage.HasPortrait(face)));
        return Optional.empty();
    }

    /** Of a card of this country; empty when it is none. */
    private Map<Field, String> fields() {
        var lines = Optional.ofNullable(groups.get(MACHINE_LINES)).flatMap(MachineLines::of).filter(one -> one.state().equals(VIET_NAM));
        var fields = new EnumMap<Field, String>(Field.class);
        Optional.ofNullable(groups.get(CITIZEN)).map(CitizenFields::of).ifPresent(fields::putAll);
        if (lines.isEmpty() && !fields.containsKey(Field.NUMBER)) return Map.of();
        lines.ifPresent(one -> fields.putIfAbsent(Field.NUMBER, one.further()));
        return fields;
    }

    /** By the newer way where the chip has it, else by the older one. */
    private boolean open(List<PACEInfo> newerWays) throws CardServiceException, GeneralSecurityException {
        for (var way : newerWays) {
            for (var key : keys) {
                if (!opens(key, way)) continue;
                chip.sendSelectApplet(true);
                return true;
            }
        }
        chip.sendSelectApplet(false);
        for (var key : keys) {
            if (key instanceof AccessKey.Lines lines && opens(lines)) return true;
        }
        return false;
    }

    /** PACE, ICAO Doc 9303 part 11 section 4.4. */
    private List<PACEInfo> newerWays() throws CardServiceException, IOException {
        var file = files.read(PassportService.EF_CARD_ACCESS);
        return file.flatMap(bytes -> Guarded.call(() -> Optional.of(new CardAccessFile(new ByteArrayInputStream(bytes)))))
                .map(access -> access.getSecurityInfos().stream().filter(PACEInfo.class::isInstance).map(PACEInfo.class::cast)
                        .filter(way -> way.getParameterId() != null).toList())
                .orElse(List.of());
    }

    private boolean opens(AccessKey key, PACEInfo way) throws GeneralSecurityException, CardServiceException {
        var spec = switch (key) {
            case AccessKey.Number(var digits) -> PACEKeySpec.createCANKey(digits);
            case AccessKey.Lines lines -> PACEKeySpec.createMRZKey(key(lines));
        };
        try {
            chip.doPACE(spec, way.getObjectIdentifier(), PACEInfo.toParameterSpec(way.getParameterId()), way.getParameterId());
            return true;
        } catch (CardServiceProtocolException refused) {
            // the library does not know this way; the chip may have others
            boolean ours = refused.getCause() != null && !(refused.getCause() instanceof CardServiceException);
            return !ours && refusal(refused);
        } catch (CardServiceException refused) {
            return refusal(refused);
        }
    }

    /** Basic access control, the same part, section 4.3. */
    private boolean opens(AccessKey.Lines lines) throws CardServiceException {
        try {
            chip.doBAC(key(lines));
            return true;
        } catch (CardServiceException refused) {
            return refusal(refused);
        }
    }

    private static BACKey key(AccessKey.Lines lines) {
        return new BACKey(lines.document(), SHORT_DAY.format(lines.born()), SHORT_DAY.format(lines.expires()));
    }

    /** The chip said no; what no chip said is a trouble of another kind. */
    private static boolean refusal(CardServiceException refused) throws CardServiceException {
        if (refused.getSW() == CardServiceException.SW_NONE) throw refused;
        return false;
    }

    private void group(int number, short id) throws CardServiceException, IOException {
        files.read(id).ifPresent(bytes -> groups.put(number, bytes));
    }

    private static Optional<ChipTrouble> trouble(ChipProblem problem) {
        return Optional.of(new ChipTrouble(problem, new IOException(problem.toString())));
    }

    private static String code(Throwable failed) {
        return failed instanceof CardServiceException said && said.getSW() != CardServiceException.SW_NONE
                ? "SW %04X".formatted(said.getSW() & 0xffff) : failed.getClass().getSimpleName();
    }
}
