package vn.motcua.desk.store;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;

/**
 * Domain values as JSON text. Once written, a name stays: fields carry the names of record components, alternatives the names of the
 * table below. What is empty is left out and comes back empty, so that a component added later reads old text.
 */
final class Json {
    /** Never change a name; a new alternative gets a new one. */
    static final Map<Class<?>, Map<Class<?>, String>> ALTERNATIVES = Map.of(
            DossierEvent.class, Map.ofEntries(
                    Map.entry(DossierEvent.Received.class, "received"),
                    Map.entry(DossierEvent.OfficialCodeRecorded.class, "official-code"),
                    Map.entry(DossierEvent.IdentityConfirmed.class, "identity-confirmed"),
                    Map.entry(DossierEvent.FormPrinted.class, "printed"),
                    Map.entry(DossierEvent.PaperMade.class, "paper"),
                    Map.entry(DossierEvent.SupplementRequested.class, "supplement-asked"),
                    Map.entry(DossierEvent.Supplemented.class, "supplemented"),
                    Map.entry(DossierEvent.PapersAdded.class, "papers-added"),
                    Map.entry(DossierEvent.Forwarded.class, "forwarded"),
                    Map.entry(DossierEvent.Extended.class, "extended"),
                    Map.entry(DossierEvent.Corrected.class, "corrected"),
                    Map.entry(DossierEvent.EndingDrawnUp.class, "ending-drawn-up"),
                    Map.entry(DossierEvent.Ended.class, "ended"),
                    Map.entry(DossierEvent.EndingDocumentFiled.class, "ending-document"),
                    Map.entry(DossierEvent.ResultArrived.class, "result-arrived"),
                    Map.entry(DossierEvent.ResultFiled.class, "result-filed"),
                    Map.entry(DossierEvent.ResultTakenBack.class, "result-taken-back"),
                    Map.entry(DossierEvent.HandedOver.class, "handed-over"),
                    Map.entry(DossierEvent.SatisfactionGiven.class, "satisfaction"),
                    Map.entry(DossierEvent.PaperMarked.class, "paper-marked"),
                    Map.entry(DossierEvent.PaperSigned.class, "paper-signed")),
            IdentityCheck.class, Map.of(
                    IdentityCheck.Confirmed.class, "confirmed",
                    IdentityCheck.ToConfirm.class, "to-confirm",
                    IdentityCheck.Omitted.class, "omitted"),
            Settlement.class, Map.of(
                    Settlement.Attached.class, "attached",
                    Settlement.Shown.class, "shown",
                    Settlement.NotNeeded.class, "not-needed",
                    Settlement.Reused.class, "reused",
                    Settlement.OnPaperOnly.class, "on-paper"),
            PiledPage.Goal.class, Map.of(
                    PiledPage.Goal.Line.class, "line",
                    PiledPage.Goal.LeftOut.class, "left-out"),
            Condition.class, Map.of(
                    Condition.Always.class, "always",
                    Condition.OnChannel.class, "on-channel",
                    Condition.WhenAuthorised.class, "authorised",
                    Condition.InCase.class, "in-case",
                    Condition.WhenStated.class, "stated"),
            ProcessingTime.class, Map.of(
                    ProcessingTime.WorkingDays.class, "working-days",
                    ProcessingTime.CalendarDays.class, "calendar-days",
                    ProcessingTime.WorkingHours.class, "working-hours",
                    ProcessingTime.SameDay.class, "same-day",
                    ProcessingTime.Unstated.class, "unstated"));

    private final JsonMapper mapper;

    Json() {
        var builder = JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY).withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        ALTERNATIVES.forEach((type, names) -> {
            builder.addMixIn(type, Alternative.class);
            names.forEach((alternative, name) -> builder.registerSubtypes(new NamedType(alternative, name)));
        });
        var plain = builder.build();
        builder.addModule(new SimpleModule().addDeserializer(Page.class, new OlderPage(plain)));
        mapper = builder.build();
    }

    byte[] bytes(Object value, Class<?> type) {
        return mapper.writerFor(type).writeValueAsBytes(value);
    }

    String text(Object value, Class<?> type) {
        return mapper.writerFor(type).writeValueAsString(value);
    }

    /** @throws JacksonException when it is not the text of such a value */
    <T> T value(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> T value(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** A page written before it had a treatment: how the clerk had turned it is all that was known. */
    private static final class OlderPage extends ValueDeserializer<Page> {
        private static final String TREATMENT = "treatment";
        private static final String TURNS = "quarterTurns";

        private final JsonMapper plain;

        OlderPage(JsonMapper plain) {
            this.plain = plain;
        }

        @Override public Page deserialize(JsonParser parser, DeserializationContext context) {
            var page = (ObjectNode) parser.readValueAsTree();
            if (!page.has(TREATMENT)) page.putObject(TREATMENT).put(TURNS, page.path(TURNS).asInt(0)).put("skew", 0.0);
            return plain.treeToValue(page, Page.class);
        }
    }

    /** Put on every sealed interface: which alternative it is stands in {@code "is"}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Alternative { }
}
