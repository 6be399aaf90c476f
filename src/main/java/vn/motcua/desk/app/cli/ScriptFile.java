package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.desk.device.practice.ScannerScript;

/** The file that says what goes wrong with the make-believe scanner; what cannot be used ends the command with a sentence. */
final class ScriptFile {
    private ScriptFile() { }

    static ScannerScript read(Path file, Terminal terminal) {
        try {
            return switch (ScannerScript.read(Files.readString(file))) {
                case ScannerScript.Reading.Read(var script) -> script;
                case ScannerScript.Reading.NotUnderstood(int number, var step) ->
                        throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "scriptStep", file, number, step);
            };
        } catch (IOException unreadable) {
            throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "scriptUnreadable", file);
        }
    }
}
