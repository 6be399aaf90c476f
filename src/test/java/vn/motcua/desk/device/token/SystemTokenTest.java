package vn.motcua.desk.device.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.TokenProblem;

/** Libraries that are not there, hang, crash or complain. With a true one see {@link SoftTokenTest}. */
@DisabledOnOs(OS.WINDOWS)
class SystemTokenTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it hangs; what it is to say before must have come by then. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir
    private Path folder;
    private String library;

    @BeforeEach
    void prepare() throws IOException {
        library = Files.writeString(folder.resolve("thư viện.so"), "no library").toString();
    }

    @Test
    void aLibraryThatIsNotThereIsNamed() {
        assertThat(open(new SystemToken(), "/nowhere/x.so")).isEqualTo(new TokenProblem.LibraryMissing("/nowhere/x.so"));
    }

    @Test
    void aFileThatIsNoLibraryIsNamed() {
        assertThat(open(new SystemToken(), library)).isEqualTo(new TokenProblem.LibraryUnusable(library));
    }

    @Test
    void aLibraryThatHangsIsStopped() {
        assertThat(open(pretended("sleep 600", SHORT, LONG), library)).isEqualTo(new TokenProblem.NoAnswer());
    }

    @Test
    void aLibraryThatCrashesIsToldFromOneThatHangs() {
        assertThat(open(pretended("read a; read b; exit 139", LONG, LONG), library)).isEqualTo(new TokenProblem.Unknown("DRIVER-ENDED"));
    }

    @Test
    void aPinIsHandedOnAndCleared() {
        // the pretended driver only opens for this PIN, which reaches it as Base64 of UTF-8
        var token = pretended("read a; read b; if [ \"$b\" = \"MTIzNDU2\" ]; then echo ready; else printf 'problem\\tWrongPin\\tTEFTVA==\\n'; fi; read c", LONG, LONG);
        var pin = "123456".toCharArray();
        assertThat(token.open(library, pin)).isInstanceOfSatisfying(SigningToken.Opening.Opened.class, opened -> opened.session().close());
        assertThat(pin).containsOnly('\0');
        var wrong = "654321".toCharArray();
        assertThat(token.open(library, wrong)).isEqualTo(new SigningToken.Opening.NotOpened(new TokenProblem.WrongPin(TokenProblem.TriesLeft.LAST)));
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void whatGoesWrongWhileSigningIsSaidOfThatSignature() {
        var token = pretended("read a; read b; echo ready; read c; printf 'signature\\tAQID\\n'; read d; printf 'problem\\tPulledOut\\t\\n'; read e; sleep 600", LONG, SHORT);
        assertThat(token.open(library, "1".toCharArray())).isInstanceOfSatisfying(SigningToken.Opening.Opened.class, opened -> {
            try (var session = opened.session()) {
                assertThat(session.sign(new byte[] {1})).isInstanceOfSatisfying(SigningToken.Signing.Done.class,
                        done -> assertThat(done.signature()).containsExactly(1, 2, 3));
                assertThat(session.sign(new byte[] {1})).isEqualTo(new SigningToken.Signing.Failed(new TokenProblem.PulledOut()));
                assertThat(session.sign(new byte[] {1})).isEqualTo(new SigningToken.Signing.Failed(new TokenProblem.NoAnswer()));
            }
        });
    }

    private static SystemToken pretended(String script, Duration opening, Duration signing) {
        return new SystemToken(List.of("sh", "-c", script), opening, signing);
    }

    private static TokenProblem open(SigningToken token, String library) {
        return ((SigningToken.Opening.NotOpened) token.open(library, "123456".toCharArray())).problem();
    }
}
