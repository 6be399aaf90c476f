package vn.motcua.desk.domain.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.ResultProposals.Evidence;
import vn.motcua.desk.domain.life.ResultProposals.Ground;
import vn.motcua.desk.domain.life.ResultProposals.Proposal;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.procedure.Channel;

class ResultProposalsTest {
    private static final String CODE = "26500-Q1-261116-0002";

    private static DossierRow row(String id, String name, String procedure) {
        return new DossierRow(id, new LocalCode(CODE), Optional.empty(), "1.001193", procedure, name, "", Channel.values()[0], Instant.EPOCH,
                LocalDateTime.MIN, 1, 1, Set.of(), 0, Stage.IN_PROCESS, "", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kq.pdf                      | 26500-Q1-261116-0002 |                                                       | CodeInQr         | CERTAIN",
        "26500-Q1-261116-0002_kq.pdf |                      | Số hồ sơ 26500-Q1-261116-0002                         | CodeInName       | CERTAIN",
        "kq.pdf                      |                      | Số hồ sơ: 26500-Q1-261116-0002.                       | CodeInText       | LIKELY",
        "kq.pdf                      |                      | GIẤY KHAI SINH Họ tên người yêu cầu: NGUYỄN VĂN THỬ   | NameAndProcedure | LIKELY",
        "khai sinh nguyen-van-thu.pdf|                      |                                                       | NameAndProcedure | LIKELY",
        "kq.pdf                      |                      | Trả cho ông Nguyễn  Văn Thử                           | NameOnly         | POSSIBLE",
        "kq.pdf                      |                      | Trả cho ông Nguyễn Văn Thửa                           |                  |",
        "kq.pdf                      |                      | Giấy khai sinh                                        |                  |",
    })
    void whatAFileSaysIsAGround(String name, String qr, String text, String ground, String surety) {
        var row = row("a", "Nguyễn Văn Thử", "Thủ tục đăng ký khai sinh");
        var evidence = new Evidence(name, qr == null ? List.of() : List.of(qr), text == null ? "" : text);
        var byCode = ResultProposals.codes(evidence).isEmpty() ? Map.<String, DossierRow>of() : Map.of(CODE, row);
        var proposals = ResultProposals.of(evidence, byCode, Map.of(), List.of(row));
        if (ground == null) assertThat(proposals).isEmpty();
        else {
            assertThat(proposals).singleElement().satisfies(one -> {
                assertThat(one.ground().getClass().getSimpleName()).isEqualTo(ground);
                assertThat(one.ground().surety()).hasToString(surety);
            });
        }
    }

    @Test
    void aNumberOfOneOpenDossierIsSurerThanOfSeveral() {
        var evidence = new Evidence("kq.pdf", List.of(), "Số định danh: 075085000123, điện thoại 0912345678, mã 0750850001234");
        assertThat(ResultProposals.numbers(evidence)).containsExactly("075085000123");
        var a = row("a", "", "");
        var b = row("b", "", "");
        assertThat(ResultProposals.of(evidence, Map.of(), Map.of("075085000123", List.of(a)), List.of())).containsExactly(new Proposal(a, new Ground.Number(true)));
        assertThat(ResultProposals.of(evidence, Map.of(), Map.of("075085000123", List.of(a, b)), List.of())).containsExactly(
                new Proposal(a, new Ground.Number(false)), new Proposal(b, new Ground.Number(false)));
    }

    @Test
    void theSurestStandsFirstAndEachDossierOnce() {
        var evidence = new Evidence(CODE + ".pdf", List.of(), "Lò Văn Pao và Nguyễn Văn Thử");
        var other = row("b", "Lò Văn Pao", "Khai tử");
        var own = row("a", "Nguyễn Văn Thử", "Khai sinh");
        assertThat(ResultProposals.of(evidence, Map.of(CODE, own), Map.of(), List.of(other, own))).containsExactly(
                new Proposal(own, new Ground.CodeInName(CODE)), new Proposal(other, new Ground.NameOnly()));
    }
}
