package vn.motcua.desk.app.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept, with as little work of its own as possible: what is measured is the hub on the same machine. */
final class HubWire implements AutoCloseable {
    private static final int LONGEST_LINE = 4096;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HubWire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
    }

    /** @return the body of the answer */
    String post(byte[] body, String signature) throws IOException {
        var head = ("POST /v1/batches HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length
                + "\r\nDesk-Signature: " + signature + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        return answer();
    }

    String get(String path) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private String answer() throws IOException {
        var status = line();
        int length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        }
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200 ")) throw new IOException(status + " " + body);
        return body;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) throw new IOException("the hub ended the answer");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override public void close() throws IOException {
        socket.close();
    }
}
