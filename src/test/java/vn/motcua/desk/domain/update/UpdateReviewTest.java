package vn.motcua.desk.domain.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.update.UpdateStep.Refusal;

/** Manifests as an owner makes them, and as somebody else would. */
class UpdateReviewTest {
    private static final Instant BUILT = Instant.parse("2026-11-26T08:00:00Z");
    private static final KeyPair OWNER = pair();
    private static final String DIGEST = "ab".repeat(32);
    private static final UpdatePackage FOLDER = new UpdatePackage(UpdatePackage.Kind.FOLDER, "linux-x64", 1000, DIGEST, "quay-mot-cua_1.2.0_linux-x64.zip");
    private static final UpdatePackage DEB = new UpdatePackage(UpdatePackage.Kind.DEB, "linux-x64", 2000, DIGEST, "quay-mot-cua_1.2.0.deb");

    @Test
    void aNewerVersionWithTheRightSignatureIsOffered() {
        var manifest = new Manifest(release("1.2.0", BUILT), Map.of("vi", "Sửa lỗi in giấy hẹn.", "en", "Receipts."), List.of(FOLDER, DEB));
        assertThat(review(signed(manifest, OWNER), "1.1.9")).isEqualTo(new UpdateStep.Offer(manifest, FOLDER));
    }

    @ParameterizedTest
    @CsvSource({"1.1.9,1.2.0,true", "1.2.0,1.2.0,false", "1.2.0,1.1.9,false", "1.9.0,1.10.0,true", "1.10.0,1.9.0,false", "1.2,1.2.0,false", "1.2,1.2.0.1,true",
        "1.2.0-SNAPSHOT,1.2.0,true", "1.2.0,1.2.0-SNAPSHOT,false", "1.2.0,1.3.0-SNAPSHOT,true", "0.9.9,1.0.0-SNAPSHOT,true"})
    void versionsAreOrderedByTheirNumbers(String running, String offered, boolean newer) {
        assertThat(Version.parse(offered).orElseThrow().compareTo(Version.parse(running).orElseThrow()) > 0).isEqualTo(newer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", ".1", "1.2.3.4.5", "1.2-beta", "1.2.0-snapshot", "v1.2", "1.2.0 ", "-1.2", "9999999.0", "1.2/../.."})
    void whatIsNoVersionIsNone(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.2.0,SAME", "1.2.1,OLDER", "2.0.0,OLDER"})
    void anOlderOneIsNotInstalledOverANewerOne(String running, Refusal why) {
        assertThat(review(signed(manifest("1.2.0"), OWNER), running)).isEqualTo(new UpdateStep.Refused(why));
    }

    /** After going back from 1.3, a list of 1.2 that somebody kept brings nobody to it. */
    @Test
    void anOldListThatIsLaidOutAgainIsKnown() {
        var now = new UpdateReview.Installed(release("1.1.0", BUILT), UpdatePackage.Kind.FOLDER, "linux-x64", Optional.of(release("1.3.0", BUILT.plusSeconds(9))));
        assertThat(UpdateReview.review(signed(manifest("1.2.0"), OWNER), Optional.of(OWNER.getPublic()), now)).isEqualTo(new UpdateStep.Refused(Refusal.REPLAYED));
        assertThat(UpdateReview.review(signed(new Manifest(release("1.3.0", BUILT.plusSeconds(9)), Map.of(), List.of(FOLDER)), OWNER), Optional.of(OWNER.getPublic()), now))
                .isInstanceOf(UpdateStep.Offer.class);
    }

    @Test
    void buildsOfAnUnreleasedVersionAreOrderedByTheirMoment() {
        var older = signed(new Manifest(release("1.2.0-SNAPSHOT", BUILT.minusSeconds(1)), Map.of(), List.of(FOLDER)), OWNER);
        var newer = signed(new Manifest(release("1.2.0-SNAPSHOT", BUILT.plusSeconds(1)), Map.of(), List.of(FOLDER)), OWNER);
        assertThat(review(older, "1.2.0-SNAPSHOT")).isEqualTo(new UpdateStep.Refused(Refusal.OLDER));
        assertThat(review(newer, "1.2.0-SNAPSHOT")).isInstanceOf(UpdateStep.Offer.class);
    }

    @Test
    void aSignatureOfSomebodyElseIsWrong() {
        assertThat(review(signed(manifest("1.2.0"), pair()), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.SIGNATURE_WRONG));
    }

    /** Every byte counts: wherever one is turned, nothing is installed. */
    @Test
    void aChangedByteAnywhereIsRefused() {
        var file = signed(manifest("1.2.0"), OWNER);
        for (int at = 0; at < file.length - 1; at++) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThat(review(changed, "1.0.0")).as("byte " + at).isInstanceOf(UpdateStep.Refused.class);
        }
    }

    @Test
    void aCutFileIsRefused() {
        var file = signed(manifest("1.2.0"), OWNER);
        for (int length = 0; length < file.length - 3; length++) {
            assertThat(review(Arrays.copyOf(file, length), "1.0.0")).as("of " + length).isInstanceOf(UpdateStep.Refused.class);
        }
    }

    /** Only what is exactly of the form is read, also when the owner's key signed it. */
    @ParameterizedTest
    @ValueSource(strings = {"package folder linux-x64 10 %s ../../bin/desk", "package folder linux-x64 10 %s /etc/passwd", "package folder linux-x64 10 %s a\\b.zip",
        "package folder linux-x64 10 %s .hidden", "package folder linux-x64 10 %s a b.zip", "package folder linux-x64 0 %s a.zip", "package folder linux-x64 -5 %s a.zip",
        "package folder linux-x64 99999999999 %s a.zip", "package folder linux-x64 10 abc a.zip", "package exe linux-x64 10 %s a.exe", "package folder ../x 10 %s a.zip",
        "version 9.9.9", "channel stable", "run rm -rf /", "note.fr Bonjour", "package folder linux-x64 10 %s second.zip", ""})
    void aLineThatIsNotOfTheFormSpoilsTheWholeList(String line) {
        var text = manifest("1.2.0").text() + line.formatted(DIGEST) + "\n";
        assertThat(review(signed(text, OWNER), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "version", "built", "commit", "schema", "package"})
    void aMissingLineSpoilsItToo(String key) {
        var text = String.join("\n", manifest("1.2.0").text().lines().filter(line -> !line.startsWith(key)).toList()) + "\n";
        assertThat(review(signed(text, OWNER), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
    }

    @Test
    void twoFilesForOneSystemLeaveAChoiceToNobody() {
        var other = new UpdatePackage(UpdatePackage.Kind.FOLDER, "linux-x64", 5, DIGEST, "other.zip");
        assertThat(review(signed(new Manifest(release("1.2.0", BUILT), Map.of(), List.of(FOLDER, other)), OWNER), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
    }

    @Test
    void linesBelowTheSignatureDoNotCount() {
        var file = new String(signed(manifest("1.2.0"), OWNER), StandardCharsets.UTF_8);
        assertThat(review((file + "note.vi x\n").getBytes(StandardCharsets.UTF_8), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
        assertThat(review(("x\n" + file).getBytes(StandardCharsets.UTF_8), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
        assertThat(review(new byte[SignedManifest.MOST_BYTES + 1], "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_A_MANIFEST));
    }

    @Test
    void anotherLineOfReleasesIsNotFollowed() {
        var beta = new Manifest(new Release("beta", Version.parse("9.0.0").orElseThrow(), BUILT, "abc", 4), Map.of(), List.of(FOLDER));
        assertThat(review(signed(beta, OWNER), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.OTHER_CHANNEL));
    }

    @Test
    void aPackageForAnotherSystemIsNone() {
        var windows = new UpdatePackage(UpdatePackage.Kind.FOLDER, "windows-x64", 10, DIGEST, "a.zip");
        assertThat(review(signed(new Manifest(release("1.2.0", BUILT), Map.of(), List.of(windows, DEB)), OWNER), "1.0.0")).isEqualTo(new UpdateStep.Refused(Refusal.NOT_FOR_THIS_COMPUTER));
    }

    @Test
    void aBuildWithoutAKeyBelievesNobody() {
        assertThat(UpdateReview.review(signed(manifest("1.2.0"), OWNER), Optional.empty(), installed("1.0.0"))).isEqualTo(new UpdateStep.Refused(Refusal.NO_KEY));
    }

    private static UpdateStep review(byte[] file, String running) {
        return UpdateReview.review(file, Optional.of(OWNER.getPublic()), installed(running));
    }

    private static UpdateReview.Installed installed(String running) {
        return new UpdateReview.Installed(release(running, BUILT), UpdatePackage.Kind.FOLDER, "linux-x64", Optional.empty());
    }

    private static Manifest manifest(String version) {
        return new Manifest(release(version, BUILT), Map.of("vi", "Sửa lỗi."), List.of(FOLDER));
    }

    private static Release release(String version, Instant built) {
        return new Release("stable", Version.parse(version).orElseThrow(), built, "0123abc", 4);
    }

    private static byte[] signed(Manifest manifest, KeyPair owner) {
        return SignedManifest.file(manifest, signature(manifest.text(), owner));
    }

    private static byte[] signed(String text, KeyPair owner) {
        return (text + "signature " + java.util.Base64.getEncoder().encodeToString(signature(text, owner)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signature(String text, KeyPair owner) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(owner.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }
}
