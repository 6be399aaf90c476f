package vn.motcua.desk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** What every table needs beside its connection: the forms in which values are kept, the clock, and the file for messages. */
record Memory(Path file, Json json, SealedJson events, SealedJson drafts, Seal uplink, SearchIndex index, Clock clock) {
    static Memory of(Path file, DeskKeys keys, Clock clock) {
        var json = new Json();
        var packing = new Packing();
        return new Memory(file, json, new SealedJson(json, packing, keys.events()), new SealedJson(json, packing, keys.drafts()), keys.uplink(),
                new SearchIndex(keys.index()), clock);
    }

    StoreProblem damaged(Throwable cause) {
        return new StoreProblem(StorageTrouble.DAMAGED, file, cause);
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
