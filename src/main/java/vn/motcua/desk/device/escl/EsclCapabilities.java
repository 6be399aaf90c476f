package vn.motcua.desk.device.escl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/** What an eSCL scanner says about itself ({@code ScannerCapabilities}). A scanner that feeds only has no {@code Platen}. */
record EsclCapabilities(String name, Optional<String> uuid, String version, Map<Feed, Input> inputs) {
    private static final String USUAL_VERSION = "2.0";

    EsclCapabilities {
        inputs = Map.copyOf(inputs);
    }

    /**
     * One way for paper into the scanner.
     *
     * @param width   largest, in 1/300 inch; 0: not said
     * @param height  largest, in 1/300 inch; 0: not said
     * @param formats media types that it delivers
     */
    record Input(Set<Colour> colours, List<Integer> dpi, Set<String> formats, int width, int height) {
        Input {
            colours = Set.copyOf(colours);
            dpi = List.copyOf(dpi);
            formats = Set.copyOf(formats);
        }

        /** JPEG, which each scanner should have; PDF from a scanner is the raw picture and huge. */
        Optional<String> pictures() {
            if (formats.isEmpty() || formats.contains("image/jpeg")) return Optional.of("image/jpeg");
            return formats.contains("image/png") ? Optional.of("image/png") : Optional.empty();
        }

        private Abilities abilities() {
            return new Abilities(Set.of(), colours, dpi);
        }
    }

    static EsclCapabilities of(Element xml) {
        var inputs = new EnumMap<Feed, Input>(Feed.class);
        EsclXml.first(xml, "PlatenInputCaps").ifPresent(caps -> inputs.put(Feed.FLATBED, input(caps)));
        EsclXml.first(xml, "AdfSimplexInputCaps").ifPresent(caps -> inputs.put(Feed.FEEDER, input(caps)));
        EsclXml.first(xml, "AdfDuplexInputCaps").ifPresent(caps -> {
            inputs.put(Feed.FEEDER_BOTH_SIDES, input(caps));
            inputs.putIfAbsent(Feed.FEEDER, input(caps));
        });
        return new EsclCapabilities(EsclXml.text(xml, "MakeAndModel").orElse(""), EsclXml.text(xml, "UUID"),
                EsclXml.text(xml, "Version").orElse(USUAL_VERSION), inputs);
    }

    private static Input input(Element caps) {
        var colours = EnumSet.noneOf(Colour.class);
        for (var mode : EsclXml.texts(caps, "ColorMode")) {
            if (mode.equals("RGB24")) colours.add(Colour.COLOUR);
            if (mode.equals("Grayscale8")) colours.add(Colour.GREY);
        }
        var formats = new ArrayList<>(EsclXml.texts(caps, "DocumentFormat"));
        formats.addAll(EsclXml.texts(caps, "DocumentFormatExt"));
        return new Input(colours, dpi(caps), Set.copyOf(formats), EsclXml.number(caps, "MaxWidth").orElse(0), EsclXml.number(caps, "MaxHeight").orElse(0));
    }

    private static List<Integer> dpi(Element caps) {
        var dpi = new ArrayList<Integer>();
        for (var one : EsclXml.all(caps, "DiscreteResolution")) {
            var x = EsclXml.number(one, "XResolution");
            if (x.isPresent() && x.equals(EsclXml.number(one, "YResolution"))) dpi.add(x.get());
        }
        for (var range : EsclXml.all(caps, "XResolutionRange")) {
            int least = EsclXml.number(range, "Min").orElse(0);
            dpi.addAll(Abilities.between(least, EsclXml.number(range, "Max").orElse(least)));
        }
        return dpi.stream().distinct().sorted().toList();
    }

    /** Over all ways for paper together. */
    Abilities abilities() {
        var colours = EnumSet.noneOf(Colour.class);
        var dpi = new ArrayList<Integer>();
        for (var input : inputs.values()) {
            colours.addAll(input.colours());
            dpi.addAll(input.dpi());
        }
        return new Abilities(inputs.keySet(), colours, dpi);
    }

    /** The nearest settings that it has: some scanners take a resolution they do not have without a word, and deliver another. */
    Settings nearest(Settings wanted) throws Halted {
        var feed = abilities().nearest(wanted).feed();
        if (!inputs.containsKey(feed)) throw new Halted(new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES));
        var input = inputs.get(feed);
        if (input.pictures().isEmpty()) throw new Halted(new DeviceProblem.CannotDo(DeviceProblem.Wish.PICTURES));
        return input.abilities().nearest(new Settings(feed, wanted.colour(), wanted.dpi()));
    }
}
