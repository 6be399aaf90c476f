package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** How an older file becomes a newer one. */
class SchemaTest {
    private static final String LATER = "create table added (text text); insert into added values ('a;b');";

    private static final int SHIPPED = Schema.shipped().newest();

    @TempDir
    Path folder;

    private Store open(Schema schema) {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK, schema);
    }

    private static Schema with(String... later) {
        var steps = new java.util.ArrayList<>(Schema.shipped().steps());
        steps.addAll(List.of(later));
        return new Schema(steps);
    }

    private void keepADraft() {
        try (var store = open(Schema.shipped())) {
            store.write(tx -> {
                tx.drafts().save(Samples.fullDraft("d-1"), "");
                return "";
            });
        }
    }

    @Test
    void anOlderFileIsCopiedAndThenBroughtUp() {
        keepADraft();
        try (var store = open(with(LATER))) {
            assertThat(store.<Boolean>read(tx -> tx.drafts().find("d-1").isPresent())).isTrue();
            assertThat(store.health().schemaVersion()).isEqualTo(SHIPPED + 1);
            assertThat(store.<String>repair(sql -> sql.first("select text from added", row -> row.getString(1)).orElseThrow())).isEqualTo("a;b");
        }
        var copies = folder.resolve("backups").toFile().listFiles();
        assertThat(copies).singleElement().satisfies(copy -> assertThat(copy.getName()).startsWith("before-V%03d-".formatted(SHIPPED + 1)));
        try (var copy = Sql.untouched(copies[0].toPath())) {
            assertThat(Schema.version(copy)).isEqualTo(SHIPPED);
            assertThat(copy.number("select count(*) from draft")).isEqualTo(1);
        }
    }

    /** A store of the first release, under today's program. */
    @Test
    void aStoreOfTheFirstReleaseLearnsFromItsNextDossier() {
        try (var store = open(new Schema(Schema.shipped().steps().subList(0, 1)))) {
            store.write(tx -> {
                tx.drafts().save(Samples.fullDraft("d-1"), "");
                return "";
            });
        }
        try (var store = open(Schema.shipped())) {
            assertThat(store.<Boolean>read(tx -> tx.drafts().find("d-1").isPresent())).isTrue();
            store.write(tx -> {
                tx.dossiers().add(Samples.dossier("d-2", Samples.code(1), Samples.person("An", "042190004567", "", "")));
                return "";
            });
            assertThat(store.<Integer>read(tx -> tx.dossiers().pageCounts("1.001193").dossiers("to-khai"))).isEqualTo(1);
        }
    }

    /** A store whose dossiers have only been received, under today's program. */
    @Test
    void aDossierOfAnOlderReleaseIsInProcess() {
        var offered = Samples.content(Samples.fullDraft("d-1"), "reuse-offered:to-khai", "component-open:giay-them");
        try (var store = open(Schema.shipped())) {
            store.write(tx -> {
                tx.dossiers().add(new Dossier("d-1", Samples.code(1), List.of(new DossierEvent.Received(Samples.MORNING, "lan", offered))));
                return "";
            });
            store.repair(sql -> {
                for (var index : List.of("in_process", "awaiting", "result_missing", "without_code")) sql.run("drop index dossier_" + index);
                for (var column : List.of("stage", "result_missing")) sql.run("alter table dossier drop column " + column);
                // as it was counted then
                sql.run("update dossier set losing = 2 | 16");
                OlderStore.wind(sql, 2);
                return "";
            });
        }
        try (var store = open(Schema.shipped())) {
            assertThat(store.<List<DossierRow>>read(tx -> tx.dossiers().receivedOn(Samples.DAY))).singleElement().satisfies(row -> {
                assertThat(row.stage()).isEqualTo(Stage.IN_PROCESS);
                assertThat(row.losing()).containsExactly(Cause.COMPONENTS_NOT_ATTACHED);
            });
            store.write(tx -> {
                tx.dossiers().append("d-1", new DossierEvent.ResultArrived(Samples.MORNING, "lan"));
                return "";
            });
            assertThat(store.<List<DossierRow>>read(tx -> tx.dossiers().receivedOn(Samples.DAY))).singleElement()
                    .extracting(DossierRow::stage).isEqualTo(Stage.RESULT_READY);
        }
    }

    @Test
    void aNewFileNeedsNoCopy() {
        open(with(LATER)).close();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aStepThatFailsChangesNothing() {
        keepADraft();
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> open(with("create table half (a text); create table half (a text);")));
        try (var store = open(Schema.shipped())) {
            assertThat(store.health().schemaVersion()).isEqualTo(SHIPPED);
            assertThat(store.<Long>repair(sql -> sql.number("select count(*) from sqlite_schema where name = 'half'"))).isZero();
        }
    }

    @Test
    void aFileOfANewerProgramIsNotTouched() {
        open(with(LATER)).close();
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> open(Schema.shipped())).extracting(StoreProblem::kind)
                .isEqualTo(StorageTrouble.NEWER_PROGRAM_NEEDED);
        open(with(LATER)).close();
    }

    @Test
    void semicolonsInTextsCommentsAndTriggersDoNotEndAStatement() {
        assertThat(Schema.statements("""
                -- a comment; with one
                create table a (x text default ';', "odd;name" text);
                /* another; */ insert into a values ('it''s; ok', '');
                create trigger t after insert on a begin
                  update a set x = case when x = ';' then 'b' else x end;
                  delete from a;
                end;
                ;
                -- nothing follows
                """)).hasSize(3).satisfiesExactly(
                        one -> assertThat(one).contains("create table a").endsWith("text)"),
                        one -> assertThat(one).contains("it''s; ok"),
                        one -> assertThat(one).startsWith("create trigger").endsWith("end"));
    }
}
