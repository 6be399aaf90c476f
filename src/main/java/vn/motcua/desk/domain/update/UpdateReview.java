package vn.motcua.desk.domain.update;

import java.security.PublicKey;
import java.util.Optional;

/** Whether a manifest that somebody brought may be followed. Pure; nothing is believed before the signature is. */
public final class UpdateReview {
    /**
     * What there is now.
     *
     * @param newest the newest that was ever installed here by way of a manifest, also when it was taken back since
     */
    public record Installed(Release release, UpdatePackage.Kind kind, String system, Optional<Release> newest) { }

    private UpdateReview() { }

    /** @param key by which manifests are judged; empty when the build has none. @return an offer or a refusal */
    public static UpdateStep review(byte[] file, Optional<PublicKey> key, Installed now) {
        if (key.isEmpty()) return refused(UpdateStep.Refusal.NO_KEY);
        var read = SignedManifest.read(file);
        if (read.isEmpty()) return refused(UpdateStep.Refusal.NOT_A_MANIFEST);
        if (!read.get().isSignedBy(key.get())) return refused(UpdateStep.Refusal.SIGNATURE_WRONG);
        var manifest = read.get().manifest();
        var release = manifest.release();
        if (!release.channel().equals(now.release().channel())) return refused(UpdateStep.Refusal.OTHER_CHANNEL);
        if (now.release().isNewerThan(release)) return refused(UpdateStep.Refusal.OLDER);
        if (!release.isNewerThan(now.release())) return refused(UpdateStep.Refusal.SAME);
        if (now.newest().filter(newest -> newest.isNewerThan(release)).isPresent()) return refused(UpdateStep.Refusal.REPLAYED);
        return manifest.packages().stream().filter(one -> one.kind() == now.kind() && one.system().equals(now.system())).findFirst()
                .<UpdateStep>map(one -> new UpdateStep.Offer(manifest, one)).orElseGet(() -> refused(UpdateStep.Refusal.NOT_FOR_THIS_COMPUTER));
    }

    private static UpdateStep refused(UpdateStep.Refusal why) {
        return new UpdateStep.Refused(why);
    }
}
