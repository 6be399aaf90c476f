package vn.motcua.desk.domain.kpi;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Offer;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.RandomLife;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;

/** A random life with fees, payments, signatures, answers and procedures of its own. */
public final class DressedLife {
    private static final List<String> FIELDS = List.of("Hộ tịch", "Đất đai", "Hoạt động xây dựng", "Đầu tư tại Việt Nam", "Bảo trợ xã hội");

    private final Random random;
    private final int seed;

    public DressedLife(int seed) {
        this.random = new Random(31L * seed + 7);
        this.seed = seed;
    }

    public Dossier live(int deeds) {
        var bare = new RandomLife(seed).live(deeds).getLast();
        var offer = random.nextInt(5) == 0 ? Optional.<Offer>empty()
                : Optional.of(new Offer(Procedure.OnlineLevel.values()[random.nextInt(4)], random.nextInt(3) > 0));
        var procedure = "9.%06d".formatted(random.nextInt(300));
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        boolean returnsPaper = random.nextInt(4) > 0;
        long seconds = random.nextInt(4) == 0 ? 0 : 30 + random.nextInt(900);
        var history = bare.history().stream().map(event -> dressed(event, of -> new ReceivedDossier(procedure, of.procedureName(), field, of.caseName(), of.channel(),
                of.assistedOnline(), of.parties(), of.lines(), of.declined(), charges(event), of.due(), of.publishedTime(), of.promise(), returnsPaper, seconds,
                of.findings(), of.overrides(), offer))).toList();
        return new Dossier(bare.id(), bare.localCode(), history);
    }

    private DossierEvent dressed(DossierEvent event, java.util.function.UnaryOperator<ReceivedDossier> content) {
        return switch (event) {
            case DossierEvent.Received(var at, var clerk, var old) -> new DossierEvent.Received(at, clerk, content.apply(old));
            case DossierEvent.Corrected(var at, var clerk, var old, var reason) -> new DossierEvent.Corrected(at, clerk, content.apply(old), reason);
            case DossierEvent.ResultFiled(var at, var clerk, var paper, var overrides) -> new DossierEvent.ResultFiled(at, clerk,
                    new ResultPaper(paper.id(), new Settlement.Attached(paper.content().pages(), paper.content().files().stream().map(this::dressed).toList()),
                            paper.facts(), paper.source()), overrides);
            case DossierEvent.PaperSigned(var at, var clerk, var original, var signed, var form) -> new DossierEvent.PaperSigned(at, clerk, original, dressed(signed), form);
            case DossierEvent.SatisfactionGiven(var at, var clerk, _) -> new DossierEvent.SatisfactionGiven(at, clerk, Satisfaction.values()[random.nextInt(3)]);
            default -> event;
        };
    }

    private KeptFile dressed(KeptFile file) {
        return new KeptFile(file.digest(), file.name(), file.mediaType(), file.bytes(), file.pages(), random.nextBoolean());
    }

    private Charges charges(DossierEvent event) {
        var lines = List.of(new Charges.Line("a", "x", FeeRule.Kind.FEE, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(3) * 4000L), random.nextInt(3)),
                new Charges.Line("b", "y", FeeRule.Kind.CHARGE, Optional.of(random.nextInt(2) * 5000L), 1));
        var payment = random.nextBoolean() ? Optional.<Charges.Payment>empty() : Optional.of(new Charges.Payment(
                Charges.PaymentChannel.values()[random.nextInt(5)], event.at().plusSeconds(random.nextInt(400_000)), "lan", Optional.empty(), Optional.empty()));
        return new Charges(lines, random.nextInt(6) == 0 ? Optional.of("hộ nghèo") : Optional.empty(), Charges.Collection.BEFORE, payment);
    }
}
