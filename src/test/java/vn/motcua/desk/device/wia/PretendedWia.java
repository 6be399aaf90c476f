package vn.motcua.desk.device.wia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import vn.motcua.desk.device.Scanner;

/** A shell script that behaves as the process that drives a scanner of Windows, and fails by plan. */
public final class PretendedWia {
    private static final String SCRIPT = """
            cd '%s' || exit 9
            [ "$1" = scan ] || { echo end; exit 0; }
            n=0; after=-1; kind=none
            [ -f plan ] && read -r after kind < plan
            while :; do
              if [ "$n" = "$after" ]; then
                rm plan
                case "$kind" in
                crash) printf half > "$6/p.bmp.part"; exit 5;;
                silent) exec sleep 60;;
                *) printf 'failed\\t%%s\\nend\\n' "$kind"; exit 0;;
                esac
              fi
              sheet=$(ls sheet-* 2>/dev/null | head -n 1)
              if [ -z "$sheet" ]; then printf 'failed\\t80210003\\nend\\n'; exit 0; fi
              n=$((n + 1)); out=$(printf '%%s/p%%04d.jpg' "$6" $n)
              mv "$sheet" "$out" || { printf 'unwritten\\tNoSuchFileException\\nend\\n'; exit 0; }; printf 'page\\t%%s\\t300\\n' "$out"
            done
            """;

    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it falls silent; the pages before must have come by then. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Path folder;
    private Duration patience = LONG;

    public PretendedWia(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("wia.sh"), SCRIPT.formatted(folder));
    }

    /** After {@link #failAfter}: one that is to fall silent is given up soon. */
    public Scanner scanner() {
        return new WiaScanner(new WiaProcess(List.of("/bin/sh", folder.resolve("wia.sh").toString()), patience), "device", "Maker X");
    }

    public void load(List<byte[]> jpegs) throws IOException {
        for (int i = 0; i < jpegs.size(); i++) Files.write(folder.resolve("sheet-%03d".formatted(i)), jpegs.get(i));
    }

    public void failAfter(int pages, String kind) throws IOException {
        patience = kind.equals("silent") ? SHORT : LONG;
        Files.writeString(folder.resolve("plan"), pages + " " + kind + "\n");
    }
}
