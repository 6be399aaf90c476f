package vn.motcua.desk.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitizensTest {

    @Test
    void everyPersonalNumberAgreesWithItsOwner() {
        assertThat(Citizens.shipped()).hasSizeGreaterThanOrEqualTo(200).allSatisfy(citizen -> {
            var card = citizen.card();
            assertThat(card.number().warnings(card.born(), card.sex(), LocalDate.of(2026, 11, 23))).isEmpty();
        });
    }

    @Test
    void noTwoShareANumber() {
        assertThat(Citizens.shipped()).extracting(citizen -> citizen.card().number()).doesNotHaveDuplicates();
    }

    @Test
    void theCardHasSevenFields() {
        assertThat(Citizens.shipped()).allSatisfy(citizen -> assertThat(citizen.payload().split("\\|", -1)).hasSize(7).doesNotContain("\t"));
    }

    @Test
    void nobodyIsReal() {
        assertThat(Citizens.shipped()).allSatisfy(citizen -> {
            assertThat(citizen.card().number().digits().substring(6)).startsWith("99");
            assertThat(citizen.phone()).matches("(06\\d{8})?");
        });
    }
}
