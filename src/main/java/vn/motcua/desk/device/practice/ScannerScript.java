package vn.motcua.desk.device.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.device.DeviceProblem;

/**
 * What goes wrong with the make-believe scanner, in order. One step a line, or several with {@code ;} between; {@code #} begins a remark:
 * <pre>
 * load 10          ten sheets lie in the feeder
 * after 3 jam      after three pages; then somebody mends it
 * after 0 busy     at once
 * after 2 unknown E-17
 * </pre>
 */
public record ScannerScript(List<Step> steps) {
    private static final Pattern LOAD = Pattern.compile("load (\\d{1,4})");
    private static final Pattern AFTER = Pattern.compile("after (\\d{1,4}) ([a-z-]+)(?: (\\S.*))?");

    public ScannerScript {
        steps = List.copyOf(steps);
    }

    /** One line of the script. */
    public sealed interface Step {
        record Load(int sheets) implements Step { }

        /** @param pages counted from the trouble before, over as many scans as it takes */
        record Fail(int pages, DeviceProblem problem) implements Step { }
    }

    /** What came of reading a script. */
    public sealed interface Reading {
        record Read(ScannerScript script) implements Reading { }

        /** @param number of the step, from 1 */
        record NotUnderstood(int number, String step) implements Reading { }
    }

    public static ScannerScript none() {
        return new ScannerScript(List.of());
    }

    public static Reading read(String text) {
        var steps = new ArrayList<Step>();
        for (var line : text.split("[\\n;]")) {
            var words = line.replaceFirst("#.*", "").strip().replaceAll("\\s+", " ");
            if (words.isEmpty()) continue;
            var step = step(words);
            if (step.isEmpty()) return new Reading.NotUnderstood(steps.size() + 1, words);
            steps.add(step.get());
        }
        return new Reading.Read(new ScannerScript(steps));
    }

    private static Optional<Step> step(String words) {
        var load = LOAD.matcher(words);
        if (load.matches()) return Optional.of(new Step.Load(Integer.parseInt(load.group(1))));
        var after = AFTER.matcher(words);
        if (!after.matches()) return Optional.empty();
        int pages = Integer.parseInt(after.group(1));
        return problem(after.group(2), Optional.ofNullable(after.group(3))).map(problem -> new Step.Fail(pages, problem));
    }

    private static Optional<DeviceProblem> problem(String word, Optional<String> more) {
        if (word.equals("unknown")) return more.map(DeviceProblem.Unknown::new);
        if (word.equals("not-installed")) return more.map(DeviceProblem.NotInstalled::new);
        if (word.equals("file-unfinished")) return more.map(DeviceProblem.FileUnfinished::new);
        if (more.isPresent()) return Optional.empty();
        return Optional.ofNullable(switch (word) {
            case "no-paper" -> new DeviceProblem.NoPaper();
            case "jam" -> new DeviceProblem.PaperJam();
            case "cover-open" -> new DeviceProblem.CoverOpen();
            case "double-feed" -> new DeviceProblem.DoubleFeed();
            case "busy" -> new DeviceProblem.Busy();
            case "offline" -> new DeviceProblem.Offline();
            case "unplugged" -> new DeviceProblem.Unplugged();
            case "cancelled" -> new DeviceProblem.Cancelled();
            case "access-denied" -> new DeviceProblem.AccessDenied();
            case "no-answer" -> new DeviceProblem.NoAnswer();
            case "disk-full" -> new DeviceProblem.DiskFull();
            case "nothing-came" -> new DeviceProblem.NothingCame();
            case "one-side-only" -> new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES);
            case "no-pictures" -> new DeviceProblem.CannotDo(DeviceProblem.Wish.PICTURES);
            default -> null;
        });
    }
}
