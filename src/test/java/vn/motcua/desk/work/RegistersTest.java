package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach void open() {
        bench = new Bench(folder);
    }

    @AfterEach void close() {
        bench.close();
    }

    private void receive(String procedure) {
        assertThat(bench.desk.reception().accept(bench.complete(bench.chosen(procedure)))).isInstanceOf(Reception.Outcome.Accepted.class);
    }

    @Test void eachFieldHasItsBookInTheOrderOfReception() {
        receive("khai sinh");
        receive("khai sinh");
        var today = LocalDate.now(bench.desk.parts().clock());
        var books = bench.desk.registers().books(today.minusDays(3), today);
        assertThat(books).hasSize(1);
        var book = books.getFirst();
        assertThat(book.field()).isEqualTo("Hộ tịch");
        assertThat(book.entries()).extracting(entry -> entry.matter().localCode().orElseThrow().text()).hasSize(2).isSorted();
        assertThat(book.entries().getFirst().received().toLocalDate()).isEqualTo(today);
        assertThat(bench.desk.paperwork().slip(book)).isNotEmpty();
        assertThat(bench.desk.paperwork().workbook(book)).isNotEmpty();
    }

    @Test void aPeriodWithoutDossiersHasNoBook() {
        receive("khai sinh");
        var today = LocalDate.now(bench.desk.parts().clock());
        assertThat(bench.desk.registers().books(today.plusDays(1), today.plusDays(30))).isEmpty();
    }
}
