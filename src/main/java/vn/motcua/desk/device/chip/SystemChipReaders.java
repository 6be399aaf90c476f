package vn.motcua.desk.device.chip;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.chip.driver.ChipMessage;

/** The readers of this computer. */
public final class SystemChipReaders implements ChipReaders {
    private final ChipProcess process;
    private final Path certificates;

    /** @param certificates where the office lays those of the authorities */
    public SystemChipReaders(Path certificates) {
        this(ChipProcess.ofThisProgram(), certificates);
    }

    SystemChipReaders(ChipProcess process, Path certificates) {
        this.process = process;
        this.certificates = certificates;
    }

    @Override public List<ChipReader> find() {
        var names = process.ask("list").stream()
                .flatMap(message -> message instanceof ChipMessage.FoundReader(var name) ? Stream.of(name) : Stream.empty()).toList();
        return names.isEmpty() ? List.of() : List.of(new SystemChipReader(process, String.join(", ", names), certificates));
    }

    @Override public Trust trust() {
        var said = process.ask("certificates", certificates.toString());
        return new Trust(certificates.toString(),
                said.stream().flatMap(message -> message instanceof ChipMessage.FoundCertificate(var one) ? Stream.of(one) : Stream.empty()).toList(),
                said.stream().flatMap(message -> message instanceof ChipMessage.UnusableFile(var file) ? Stream.of(file) : Stream.empty()).toList());
    }
}
