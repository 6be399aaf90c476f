package vn.motcua.desk.hub;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreliableLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterQuietTheHubHasWhatTheDesksHave(long seed) throws IOException {
        try (var ground = new Ground(folder)) {
            new UnreliableLine(ground, seed).run(400);
        }
    }

    @Test
    @Tag("heavy")
    void alsoOverManyRuns() throws IOException {
        for (long seed = 10; seed < 40; seed++) {
            try (var ground = new Ground("sqlite:" + folder.resolve(seed + ".db"), 1, Ground.WIDE)) {
                new UnreliableLine(ground, seed).run(4_000);
            }
        }
    }
}
