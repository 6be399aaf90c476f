package vn.motcua.desk.device.chip.driver;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import net.sf.scuba.smartcards.CardService;

import vn.motcua.desk.device.chip.driver.SimulatedChip.Door;

/**
 * The other process, whole, with make-believe readers: on one lies for ever a card of another kind, on the other, after a while, an identity card.
 * Its first word says what becomes of the card; its second is a folder into which it puts the certificate of the card's authority.
 */
public final class SimulatedProgram implements Terminals {
    private static final String TOKEN = "Token 0";
    private static final String PAD = "Pad 1";

    private final SimulatedCard card;
    private final AtomicInteger looks = new AtomicInteger();

    private SimulatedProgram(SimulatedCard card) {
        this.card = card;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var authority = SimulatedAuthority.of("CSCA 1");
        if (words[0].equals("trusted")) authority.install(Path.of(words[1]));
        int commands = words[0].equals("removed") ? 30 : Integer.MAX_VALUE;
        var card = new SimulatedCard(new SampleCard().withSecret(SampleCard.CHIP_SECRET).signedBy(authority).chip(Door.PACE), commands);
        var task = List.of(words).subList(2, words.length).toArray(String[]::new);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new ChipProgram(new SimulatedProgram(card), Clock.systemUTC(), out).run(System.in, task);
    }

    @Override public List<String> names() {
        return List.of(TOKEN, PAD);
    }

    @Override public List<String> withCard() {
        return looks.getAndIncrement() < 3 || card.isTakenAway() ? List.of(TOKEN) : List.of(TOKEN, PAD);
    }

    @Override public Optional<CardService> card(String name) {
        return Optional.of(name.equals(PAD) ? card : SimulatedCard.unknown());
    }
}
