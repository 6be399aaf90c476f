package vn.motcua.desk.device.chip.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import net.sf.scuba.smartcards.CardServiceException;

import org.jmrtd.PassportService;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;

import vn.motcua.desk.device.ChipContent.Original;

/** Whether a chip has the secret key that belongs to the public key in its signed data group 14: chip authentication, ICAO Doc 9303 part 11 section 6.2. */
record ChipOriginality(PassportService chip, ChipFiles files) {
    /** @param group data group 14, where the chip has one */
    Original prove(Optional<byte[]> group) throws CardServiceException, IOException {
        var infos = group.flatMap(bytes -> Guarded.call(() -> Optional.of(new DG14File(new ByteArrayInputStream(bytes)).getSecurityInfos())))
                .<Collection<SecurityInfo>>map(List::copyOf).orElse(List.of());
        var key = infos.stream().filter(ChipAuthenticationPublicKeyInfo.class::isInstance).map(ChipAuthenticationPublicKeyInfo.class::cast).findFirst();
        var way = infos.stream().filter(ChipAuthenticationInfo.class::isInstance).map(ChipAuthenticationInfo.class::cast).findFirst();
        if (key.isEmpty() || way.isEmpty()) return Original.NOT_ASKED;
        try {
            chip.doEACCA(key.get().getKeyId(), way.get().getObjectIdentifier(), key.get().getObjectIdentifier(), key.get().getSubjectPublicKey());
        } catch (CardServiceException refused) {
            // it may know only ways that the library does not; that accuses nobody
            System.err.println("chip authentication: " + refused);
            if (refused.getSW() == CardServiceException.SW_NONE) throw refused;
            return Original.NOT_ASKED;
        }
        return answers() ? Original.PROVEN : Original.COPY;
    }

    /** Only who has the secret key has the new keys of the conversation. */
    private boolean answers() throws CardServiceException, IOException {
        try {
            return files.read(PassportService.EF_DG1).isPresent();
        } catch (CardServiceException refused) {
            if (chip.isConnectionLost(refused)) throw refused;
            return false;
        } catch (IllegalStateException unintelligible) {
            // so the library says that an answer is not in the new keys
            System.err.println("after chip authentication: " + unintelligible);
            return false;
        }
    }
}
