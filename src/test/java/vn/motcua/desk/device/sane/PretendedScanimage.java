package vn.motcua.desk.device.sane;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.device.Scanner;

/** A shell script that behaves as {@code scanimage --batch} with sheets in its feeder, and fails by plan. */
public final class PretendedScanimage {
    private static final String SCRIPT = """
            #!/bin/sh
            cd '%s' || exit 9
            case "$*" in
            "-f %%d%%n") echo fake:0; exit 0;;
            "-f "*) printf 'fake:0\\tMaker\\tMaker One\\tscanner\\n'; exit 0;;
            *" -A") echo '    --source Flatbed|ADF [Flatbed]'; exit 0;;
            esac
            for word in "$@"; do case "$word" in --batch=*) pattern=${word#--batch=};; esac; done
            n=0; after=-1; kind=none
            [ -f plan ] && read -r after kind < plan
            say() { echo "scanimage: sane_start: $1" >&2; }
            while :; do
              if [ "$n" = "$after" ]; then
                rm plan
                case "$kind" in
                jam) say 'Document feeder jammed'; exit 6;;
                cover) say 'Scanner cover is open'; exit 8;;
                busy) say 'Device busy'; exit 3;;
                denied) say 'Access to resource has been denied'; exit 11;;
                io) echo 'scanimage: sane_read: Error during device I/O' >&2; exit 9;;
                open) echo 'scanimage: open of device fake:0 failed: Invalid argument' >&2; exit 1;;
                silent) echo 'Progress: 3%%' >&2; exec sleep 60;;
                hang) say 'Document feeder jammed'; echo 'Batch terminated' >&2; exec sleep 60;;
                crash) printf half > "$(printf "$pattern" $((n + 1))).part"; exit 134;;
                esac
              fi
              sheet=$(ls sheet-* 2>/dev/null | head -n 1)
              if [ -z "$sheet" ]; then say 'Document feeder out of documents'; [ $n = 0 ] && exit 7; exit 0; fi
              n=$((n + 1)); out=$(printf "$pattern" $n)
              cp "$sheet" "$out.part"; mv "$out.part" "$out"; rm "$sheet"; echo "$out"
            done
            """;

    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it falls silent; the pages before must have come by then. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Path folder;
    private final Path script;
    private Duration patience = LONG;

    public PretendedScanimage(Path folder) throws IOException {
        this.folder = folder;
        script = Files.writeString(folder.resolve("scanimage"), SCRIPT.formatted(folder));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    public static boolean isPossible() {
        return new File("/bin/sh").canExecute();
    }

    /** After {@link #failAfter}: one that is to fall silent is given up soon. */
    public Scanner scanner() {
        return new SaneScanner(new SaneProgram(script.toString(), Map.of(), patience), "fake:0", "Maker One", "scanner");
    }

    /** @param tiffs one for each sheet */
    public void load(List<byte[]> tiffs) throws IOException {
        for (int i = 0; i < tiffs.size(); i++) Files.write(folder.resolve("sheet-%03d".formatted(i)), tiffs.get(i));
    }

    public void failAfter(int pages, String kind) throws IOException {
        patience = kind.equals("silent") ? SHORT : LONG;
        Files.writeString(folder.resolve("plan"), pages + " " + kind + "\n");
    }
}
