package vn.motcua.desk.device.chip.driver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HexFormat;

import vn.motcua.desk.device.chip.driver.SimulatedChip.Door;

/**
 * Lays a simulated card on the virtual reader of vsmartcard ({@code vpcd}), which the system's service for cards takes for a real one. Each
 * message has two bytes of length before it; those of one byte are about power.
 */
public final class VirtualReader implements AutoCloseable {
    private static final int PORT = 35963;
    private static final int ASKS_FOR_GREETING = 4;
    private static final byte[] GREETING = HexFormat.of().parseHex("3b888001000000000000000009");

    private final Socket socket;
    private final SimulatedChip chip;

    private VirtualReader(Socket socket, SimulatedChip chip) {
        this.socket = socket;
        this.chip = chip;
    }

    /** @param certificates gets the certificate of the card's authority */
    public static VirtualReader laidDown(boolean newer, Path certificates) throws IOException {
        var authority = SimulatedAuthority.of("CSCA 1");
        authority.install(certificates);
        var chip = new SampleCard().withSecret(SampleCard.CHIP_SECRET).signedBy(authority).chip(newer ? Door.PACE : Door.BASIC);
        var reader = new VirtualReader(new Socket("127.0.0.1", PORT), chip);
        Thread.ofPlatform().name("card").daemon().start(reader::answer);
        return reader;
    }

    /** By hand: java VirtualReader DIR, then press Enter to take the card away. */
    public static void main(String[] words) throws IOException {
        try (var reader = laidDown(true, Path.of(words[0]))) {
            System.out.println("a card lies on " + reader.socket.getRemoteSocketAddress());
            System.in.read();
        }
    }

    private void answer() {
        try (var in = new DataInputStream(socket.getInputStream()); var out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                var message = in.readNBytes(in.readUnsignedShort());
                if (message.length > 1) send(out, chip.answer(message));
                else if (message.length == 1 && message[0] == ASKS_FOR_GREETING) send(out, GREETING);
                else chip.reset();
            }
        } catch (IOException takenAway) {
            System.err.println("card: " + takenAway);
        }
    }

    private static void send(DataOutputStream out, byte[] answer) throws IOException {
        out.writeShort(answer.length);
        out.write(answer);
        out.flush();
    }

    @Override public void close() throws IOException {
        socket.close();
    }
}
