package vn.motcua.desk.device.wia;

import java.nio.file.Path;
import java.util.Optional;

import vn.motcua.desk.device.Scanner.Feed;

/** One line of what the other process says. */
sealed interface WiaReply {
    record Found(String id, String name) implements WiaReply { }

    record Feeds(Feed feed) implements WiaReply { }

    record Resolution(int dpi) implements WiaReply { }

    record Page(Path file, int dpi) implements WiaReply { }

    record Failed(int code) implements WiaReply { }

    record Unwritten(String why) implements WiaReply { }

    record End() implements WiaReply { }

    /** Empty for what is not of the protocol: drivers write there too. */
    static Optional<WiaReply> of(String line) {
        var fields = line.split("\t", -1);
        try {
            return Optional.ofNullable(switch (fields[0] + "/" + (fields.length - 1)) {
                case "scanner/2" -> new Found(fields[1], fields[2]);
                case "feed/1" -> new Feeds(Feed.valueOf(fields[1]));
                case "dpi/1" -> new Resolution(Integer.parseInt(fields[1]));
                case "page/2" -> new Page(Path.of(fields[1]), Integer.parseInt(fields[2]));
                case "failed/1" -> new Failed(Integer.parseUnsignedInt(fields[1], 16));
                case "unwritten/1" -> new Unwritten(fields[1]);
                case "end/0" -> new End();
                default -> null;
            });
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
