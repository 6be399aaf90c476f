package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.StoreProblem;

class LogTest {

    private static final String NAME = "Nguyễn Thị Bí Mật";

    @TempDir
    private Path folder;

    @AfterEach
    void giveTheFilesBack() throws IOException {
        LogManager.getLogManager().reset();
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void aFaultIsFoundByItsCode() throws IOException {
        Log.into(folder);
        var code = Log.fault(new IllegalStateException("x"));
        assertThat(text()).contains("fault " + code).contains("IllegalStateException").contains("LogTest.aFaultIsFoundByItsCode");
    }

    @Test
    void theSameFaultHasTheSameCode() {
        assertThat(Log.code(fault("one"))).isEqualTo(Log.code(fault("other")));
        assertThat(Log.code(fault("one"))).isNotEqualTo(Log.code(new IllegalStateException("one")));
    }

    /** It is said on the telephone. */
    @Test
    void aCodeIsShortAndHasNoLetterThatIsTakenForAnother() {
        for (var fault : new Throwable[] {fault("x"), new IOException(), new StoreProblem(StorageTrouble.DISK_FULL, Path.of("x"), null), new OutOfMemoryError()}) {
            assertThat(Log.code(fault)).matches("[0-9A-Z]{3}-[0-9A-Z]{3}").doesNotContainPattern("[BIOS]");
        }
    }

    @Test
    void faultsAreGatheredByTheirCodes() {
        Log.into(folder);
        for (int i = 0; i < 3; i++) Log.fault(fault("x"));
        var other = Log.fault(new IOException());
        assertThat(FaultLog.faults(folder)).extracting(FaultLog.Fault::count).containsExactlyInAnyOrder(3, 1);
        assertThat(FaultLog.faults(folder)).filteredOn(one -> one.code().equals(other)).extracting(FaultLog.Fault::kind).containsExactly("java.io.IOException");
    }

    @Test
    void messagesOfExceptionsAreNotWritten() throws IOException {
        Log.into(folder);
        Log.fault(new IllegalArgumentException("cannot read " + NAME, new IOException(NAME + ".pdf")));
        assertThat(text()).doesNotContain(NAME).contains("java.io.IOException");
    }

    @Test
    void whatALibrarySaysIsNotWritten() throws IOException {
        Log.into(folder);
        Logger.getLogger("org.apache.pdfbox").log(Level.WARNING, "No glyph in " + NAME);
        assertThat(text()).doesNotContain(NAME).contains("org.apache.pdfbox");
    }

    @Test
    void troubleOfTheStoreKeepsItsMessage() {
        var record = new LogRecord(Level.SEVERE, "fault");
        record.setLoggerName("vn.motcua.desk");
        record.setThrown(new StoreProblem(StorageTrouble.DISK_FULL, Path.of("desk.db"), null));
        assertThat(new Log.Line().format(record)).contains("DISK_FULL at desk.db");
    }

    private static RuntimeException fault(String message) {
        return new IllegalStateException(message);
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder.resolve("logs"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".log")).toList()) text.append(Files.readString(file));
        }
        return text.toString();
    }
}
