package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.procedure.Procedure;

class RulebookTest {
    @TempDir Path folder;
    private Bench bench;
    private Rulebook rules;

    @BeforeEach void open() {
        bench = new Bench(folder);
        rules = bench.desk.rules();
    }

    @AfterEach void close() {
        bench.close();
    }

    private Procedure withUnknownFee() {
        return rules.catalogue().procedures().stream().filter(one -> one.feesFor(vn.motcua.desk.domain.procedure.Channel.DESK).stream()
                .anyMatch(fee -> fee.amount().isEmpty())).findFirst().orElseThrow();
    }

    @Test void whatIsUsedOftenComesFirst() {
        var plain = rules.search("đăng ký", Map.of(), 5);
        var later = plain.getLast();
        assertThat(rules.search("đăng ký", Map.of(later.code(), 500), 5).getFirst()).isEqualTo(later);
    }

    @Test void theOfficesAmountFillsWhatTheCatalogueLeavesOpenAndLeavesWhatTheClerkTyped() {
        var procedure = withUnknownFee();
        var line = rules.choose(bench.desk.reception().begin(), procedure).charges().lines().stream().filter(one -> one.unit().isEmpty()).findFirst().orElseThrow();
        var settings = bench.desk.settings();
        settings.save(settings.current().withProvincialFees(Map.of(procedure.code() + "/" + line.ruleId(), 12_000L)));
        var draft = rules.choose(bench.desk.reception().begin(), procedure);
        assertThat(draft.charges().lines()).contains(line.withUnit(Optional.of(12_000L)));
        int index = draft.charges().lines().indexOf(line.withUnit(Optional.of(12_000L)));
        var typed = draft.withCharges(draft.charges().withLine(index, line.withUnit(Optional.of(5_000L))));
        assertThat(rules.withProvincialFees(typed)).isEqualTo(typed);
    }

    @Test void anotherProcedureKeepsWhatWasPaid() {
        var draft = bench.chosen("khai sinh");
        var payment = new Charges.Payment(Charges.PaymentChannel.CASH, bench.clock.instant(), "c", Optional.empty(), Optional.empty());
        var paid = draft.withCharges(draft.charges().withPayment(Optional.of(payment)));
        assertThat(rules.choose(paid, bench.procedure("khai tử")).charges().payment()).contains(payment);
    }

    @Test void theOfficesHolidaysAreFollowedAtOnce() {
        var day = LocalDate.of(2026, 11, 26);
        assertThat(rules.calendar().isWorkingDay(day)).isTrue();
        var settings = bench.desk.settings();
        settings.save(settings.current().withHolidays(Optional.of(List.of(new Holidays.Day(day, Holidays.Kind.OFF, "x", false)))));
        assertThat(rules.calendar().isWorkingDay(day)).isFalse();
    }
}
