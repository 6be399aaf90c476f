package vn.motcua.desk.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.catalogue.CatalogueFile;

/** Which catalogue is in force, and how a newer one takes its place. */
public final class CatalogueShelf {
    private final Store store;
    private final Rulebook rules;

    public CatalogueShelf(Store store, Rulebook rules) {
        this.store = store;
        this.rules = rules;
    }

    /** The catalogue last put in force here, else the one that comes with the program. */
    public static Catalogue inForce(Store store) {
        var own = store.read(tx -> tx.catalogues().current());
        if (own.isPresent()) {
            var reading = CatalogueFile.read(new ByteArrayInputStream(own.get().getBytes(StandardCharsets.UTF_8)));
            if (reading instanceof DataReading.Read<Catalogue>(var catalogue)) return catalogue;
        }
        return Shipped.catalogue();
    }

    /** Puts the file in force if all of it is right; otherwise nothing changes. */
    public DataReading<Catalogue> replace(Path file) {
        // a pipe or a device may never end
        if (!Files.isRegularFile(file)) return new DataReading.Refused<>(0, DataTrouble.UNREADABLE, file.getFileName().toString());
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(CatalogueFile.MAX_BYTES + 1);
        } catch (IOException unreadable) {
            return new DataReading.Refused<>(0, DataTrouble.UNREADABLE, file.getFileName().toString());
        }
        var reading = CatalogueFile.read(new ByteArrayInputStream(bytes));
        if (reading instanceof DataReading.Read<Catalogue>(var catalogue)) {
            store.write(tx -> {
                tx.catalogues().add(catalogue.edition(), new String(bytes, StandardCharsets.UTF_8));
                return catalogue;
            });
            rules.replaceCatalogue(catalogue);
        }
        return reading;
    }
}
