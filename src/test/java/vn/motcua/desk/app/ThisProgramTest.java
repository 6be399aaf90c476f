package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.ui.about.Program.Library;

class ThisProgramTest {
    @Test
    void theListOfLicencesIsUnderstood() {
        assertThat(ThisProgram.libraries(List.of("", "Lists of 45 third-party dependencies.",
                "     (The Apache License, Version 2.0) BoofCV (org.boofcv:boofcv-geo:1.2.2 - https://boofcv.org)",
                "     (Apache-2.0) (LGPL-2.1-or-later) Java Native Access (net.java.dev.jna:jna:5.19.1 - https://github.com/java-native-access/jna)",
                "     (GNU General Public License (GPL) 2) JavaFX (org.openjfx:javafx-base:26.0.2 - no url)")))
                .containsExactly(new Library("BoofCV (boofcv-geo)", "1.2.2", "The Apache License, Version 2.0"),
                        new Library("Java Native Access (jna)", "5.19.1", "Apache-2.0, LGPL-2.1-or-later"),
                        new Library("JavaFX (javafx-base)", "26.0.2", "GNU General Public License (GPL) 2"));
    }
}
