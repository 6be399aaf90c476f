package vn.motcua.desk.device.chip.driver;

import java.util.List;
import java.util.Optional;

import net.sf.scuba.smartcards.CardService;

/** The readers of this computer. */
interface Terminals {
    /** Their names; none when there is none, or when the system's service for cards does not run. */
    List<String> names();

    /** The names of those on which a card lies now. */
    List<String> withCard();

    /** The card that lies on it; empty when it is gone meanwhile. */
    Optional<CardService> card(String name);
}
