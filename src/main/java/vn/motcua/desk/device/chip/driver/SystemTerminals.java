package vn.motcua.desk.device.chip.driver;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.TerminalCardService;

/** Readers through PC/SC: the system's own service on Windows, pcscd on Linux. Asked anew by each process, since a lost service stays lost. */
final class SystemTerminals implements Terminals {
    @Override public List<String> names() {
        return terminals().stream().map(CardTerminal::getName).toList();
    }

    @Override public List<String> withCard() {
        return terminals().stream().filter(SystemTerminals::hasCard).map(CardTerminal::getName).toList();
    }

    @Override public Optional<CardService> card(String name) {
        return terminals().stream().filter(terminal -> terminal.getName().equals(name)).findFirst().map(TerminalCardService::new);
    }

    private static boolean hasCard(CardTerminal terminal) {
        try {
            return terminal.isCardPresent();
        } catch (CardException gone) {
            System.err.println("reader: " + gone);
            return false;
        }
    }

    /** The factory that is made for everybody stays without readers for ever when the service came later. */
    private static List<CardTerminal> terminals() {
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals().list();
        } catch (NoSuchAlgorithmException | CardException noService) {
            System.err.println("no readers: " + noService);
            return List.of();
        }
    }
}
