package vn.motcua.desk.domain.kpi;

import vn.motcua.desk.domain.procedure.Channel;

/** By what figures are broken down. */
public record Key(DossierFacts.Origin origin, Channel channel) {
    public static Key of(DossierFacts facts) {
        return new Key(facts.origin(), facts.traits().channel());
    }
}
