package vn.motcua.desk.domain.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCluesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "26500-Q1-261116-0002_kq_1.pdf     | 26500-Q1-261116-0002",
        "KQ H56.14-240823-0001 (1).pdf     | H56.14-240823-0001",
        "000.00.13.H19-200615-0012.pdf     | 000.00.13.H19-200615-0012",
        "ket-qua-2026-11.pdf               | ''",
        "scan0001.pdf                      | ''",
        "075085000123.pdf                  | ''",
    })
    void codesAreFoundInNames(String name, String code) {
        assertThat(String.join(" ", ResultClues.codes(List.of(name)))).isEqualTo(code);
    }

    @Test void onlyACodeOfAnotherDossierIsAnObjection() {
        var dossier = Lives.received();
        assertThat(ResultClues.another(dossier, List.of("kq.pdf"))).isEmpty();
        assertThat(ResultClues.another(dossier, List.of("26500-Q1-261116-0001_kq.pdf"))).isEmpty();
        assertThat(ResultClues.another(dossier, List.of("26500-Q1-261116-0009_kq.pdf"))).contains("26500-Q1-261116-0009");
        assertThat(ResultClues.another(dossier, List.of("H56.14-240823-0001.pdf"))).contains("H56.14-240823-0001");
        var entered = dossier.with(Lives.deed(Action.RECORD_CODE, dossier, Lives.at(17, 9, 0)));
        assertThat(ResultClues.another(entered, List.of("H56.14-240823-0001.pdf", "26500-Q1-261116-0009"))).isEmpty();
    }
}
