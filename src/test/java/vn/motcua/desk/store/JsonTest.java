package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.signature.CopyForm;

/** What was once written must be read for ever: these texts change only together with a way to read the old ones. */
class JsonTest {
    private final Json json = new Json();

    @Test
    void theFormOfADraftIsPinned() throws IOException {
        var draft = Samples.fullDraft("d-1");
        assertThat(json.text(draft, Draft.class)).isEqualTo(golden("draft.json"));
        assertThat(json.value(golden("draft.json"), Draft.class)).isEqualTo(draft);
    }

    @Test
    void theFormOfAReceptionIsPinned() throws IOException {
        var reception = Samples.fullReception();
        assertThat(json.text(reception, DossierEvent.class)).isEqualTo(golden("reception.json"));
        assertThat(json.value(golden("reception.json"), DossierEvent.class)).isEqualTo(reception);
    }

    /** Written before it was kept how the procedure was offered. */
    @Test
    void anOlderReceptionHasNoOffer() throws IOException {
        var older = golden("reception.json").replace(",\"offer\":{\"level\":\"FULL\",\"online\":false}", "");
        assertThat(((DossierEvent.Received) json.value(older, DossierEvent.class)).content().offer()).isEmpty();
        assertThat(Samples.fullReception().content().offer()).isPresent();
    }

    @Test
    void theFormOfASignedPaperIsPinned() {
        var event = new DossierEvent.PaperSigned(Samples.MORNING, "lan", "ab", new KeptFile("cd", "kq-da-ky.pdf", "application/pdf", 9, 2, true), CopyForm.TRUE_COPY);
        var text = "{\"is\":\"paper-signed\",\"at\":\"" + Samples.MORNING + "\",\"clerk\":\"lan\",\"original\":\"ab\",\"signed\":{\"digest\":\"cd\","
                + "\"name\":\"kq-da-ky.pdf\",\"mediaType\":\"application/pdf\",\"bytes\":9,\"pages\":2,\"signed\":true},\"form\":\"TRUE_COPY\"}";
        assertThat(json.text(event, DossierEvent.class)).isEqualTo(text);
        assertThat(json.value(text, DossierEvent.class)).isEqualTo(event);
    }

    @Test
    void theFormOfWhatStaysPlainIsPinned() throws IOException {
        var dossier = new vn.motcua.desk.domain.dossier.Dossier("d-1", Samples.code(1), List.of(Samples.fullReception()));
        assertThat(json.text(ReceivedSummary.of(dossier, dossier.content(), Samples.DAY), ReceivedSummary.class)).isEqualTo(golden("summary.json"));
    }

    @Test
    void everyAlternativeHasItsOwnName() {
        Json.ALTERNATIVES.forEach((type, names) -> {
            assertThat(names.keySet()).as(type.getSimpleName()).containsExactlyInAnyOrder(type.getPermittedSubclasses());
            assertThat(names.values()).as(type.getSimpleName()).doesNotHaveDuplicates();
        });
    }

    @Test
    void aPageWrittenBeforeItHadATreatmentKeepsItsTurn() {
        var old = "{\"digest\":\"ab\",\"mediaType\":\"image/jpeg\",\"width\":10,\"height\":20,\"dpi\":300,\"quarterTurns\":1,\"bytes\":5}";
        assertThat(json.value(old, Page.class)).isEqualTo(Page.asItCame("ab", "image/jpeg", 10, 20, 300, 5).turnedClockwise());
        var attached = "{\"is\":\"attached\",\"pages\":[" + old + "]}";
        assertThat(json.value(attached, Settlement.class)).isInstanceOfSatisfying(Settlement.Attached.class,
                one -> assertThat(one.pages()).hasSize(1));
    }

    record Later(String name, Optional<String> added, List<String> list, Map<String, String> map, String text) { }

    @Test
    void whatAnOlderProgramDidNotWriteIsEmpty() {
        assertThat(json.value("{\"name\":\"a\",\"gone\":1}", Later.class))
                .isEqualTo(new Later("a", Optional.empty(), List.of(), new LinkedHashMap<>(), ""));
    }

    @Test
    void somethingEmptyIsNotNothing() {
        record Holder(Optional<String> text, Optional<List<String>> list) { }
        for (var holder : List.of(new Holder(Optional.of(""), Optional.of(List.of())), new Holder(Optional.empty(), Optional.empty()))) {
            assertThat(json.value(json.text(holder, Holder.class), Holder.class)).isEqualTo(holder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "{\"is\":\"received\"}", "Nguyễn Văn An"})
    void whatIsPackedComesOutTheSame(String text) {
        var packing = new Packing();
        var clear = text.repeat(400).getBytes(StandardCharsets.UTF_8);
        assertThat(packing.unpack(packing.pack(clear))).isEqualTo(clear);
        var small = text.getBytes(StandardCharsets.UTF_8);
        assertThat(packing.unpack(packing.pack(small))).isEqualTo(small);
    }

    @Test
    void theDictionaryMakesAReceptionAThird() {
        var clear = json.bytes(Samples.fullReception(), DossierEvent.class);
        assertThat(new Packing().pack(clear).length).isLessThan(clear.length / 3);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = JsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).reduce("", String::concat);
        }
    }
}
