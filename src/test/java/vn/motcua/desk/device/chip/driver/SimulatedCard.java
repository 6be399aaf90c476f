package vn.motcua.desk.device.chip.driver;

import java.util.concurrent.atomic.AtomicInteger;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

/** A card on a reader that does not exist; it may be taken away in the middle. */
final class SimulatedCard extends CardService {
    private static final long serialVersionUID = 1;

    private final transient SimulatedChip chip;
    private final transient AtomicInteger commandsLeft;
    private boolean open;

    /** @param commands after how many it is taken away */
    SimulatedCard(SimulatedChip chip, int commands) {
        this.chip = chip;
        commandsLeft = new AtomicInteger(commands);
    }

    /** A card of another kind: it knows no command. */
    static CardService unknown() {
        return new CardService() {
            private static final long serialVersionUID = 1;

            @Override public void open() {
                // it is there
            }

            @Override public boolean isOpen() {
                return true;
            }

            @Override public ResponseAPDU transmit(CommandAPDU command) {
                return new ResponseAPDU(new byte[] {0x6a, (byte) 0x82});
            }

            @Override public byte[] getATR() {
                return new byte[] {0x3b, 0};
            }

            @Override public void close() {
                // nothing to let go
            }

            @Override public boolean isConnectionLost(Exception failure) {
                return false;
            }
        };
    }

    boolean isTakenAway() {
        return commandsLeft.get() <= 0;
    }

    @Override public void open() {
        chip.reset();
        open = true;
    }

    @Override public boolean isOpen() {
        return open;
    }

    @Override public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (commandsLeft.decrementAndGet() < 0) throw new CardServiceException("sharing", new IllegalStateException("SCARD_W_REMOVED_CARD"));
        return new ResponseAPDU(chip.answer(command.getBytes()));
    }

    @Override public byte[] getATR() {
        return new byte[] {0x3b, 0};
    }

    @Override public void close() {
        open = false;
    }

    @Override public boolean isConnectionLost(Exception failure) {
        return isTakenAway();
    }
}
