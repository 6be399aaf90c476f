package vn.motcua.desk.device.escl;

import java.util.Optional;

import org.w3c.dom.Element;

import vn.motcua.desk.device.DeviceProblem;

/**
 * What the scanner says about its state ({@code ScannerStatus}).
 *
 * @param feeder of the feeder; empty where there is none or it says nothing
 */
record EsclStatus(String state, String feeder) {
    static EsclStatus of(Element xml) {
        return new EsclStatus(EsclXml.text(xml, "State").orElse(""), EsclXml.text(xml, "AdfState").orElse(""));
    }

    boolean feederIsEmpty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    boolean isBusy() {
        return state.equals("Processing") || state.equals("Testing");
    }

    /** What keeps it from scanning; empty when all is well, as with an empty feeder. */
    Optional<DeviceProblem> fault() {
        return switch (feeder) {
            case "", "ScannerAdfEmpty", "ScannerAdfLoaded", "ScannerAdfProcessing" -> ofState();
            case "ScannerAdfJam", "ScannerAdfMispick" -> Optional.of(new DeviceProblem.PaperJam());
            case "ScannerAdfHatchOpen" -> Optional.of(new DeviceProblem.CoverOpen());
            case "ScannerAdfMultipickDetected" -> Optional.of(new DeviceProblem.DoubleFeed());
            default -> Optional.of(new DeviceProblem.Unknown(feeder));
        };
    }

    private Optional<DeviceProblem> ofState() {
        return state.equals("Down") || state.equals("Stopped") ? Optional.of(new DeviceProblem.Unknown(state)) : Optional.empty();
    }
}
