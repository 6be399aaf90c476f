package vn.motcua.desk.ui.entry;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.entry.EntryLine;
import vn.motcua.desk.domain.entry.EntryOrder;
import vn.motcua.desk.domain.entry.EntryValue;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.CopiedText;
import vn.motcua.desk.ui.kit.FolderOpener;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.ProvinceEntry;

/** One dossier on its way into the province's system: where the mark stands, what was copied, where its files lie. */
public final class EntryModel {
    /** What the clerk is told. */
    public sealed interface Told {
        record Exported(ProvinceEntry.Export export) implements Told { }

        /** No file manager could show it. */
        record NotShown(Path folder) implements Told { }

        record Recorded(OfficialCode code, ProvinceEntry.Recorded outcome) implements Told { }
    }

    /**
     * What is shown.
     *
     * @param asked  the store has answered, whatever it said
     * @param mark   index of the line that is copied next; that of no line: all were gone through, and the code is wanted
     * @param copied indices of the lines that were copied
     * @param held   index of the line that lies in the clipboard now
     * @param folder in which the files lie in clear
     */
    public record Now(boolean asked, Optional<Dossier> dossier, List<EntryLine> lines, int mark, Set<Integer> copied, Optional<Integer> held,
                      Optional<Path> folder) {
        public Now {
            lines = List.copyOf(lines);
            copied = Set.copyOf(copied);
        }

        public boolean isThrough() {
            return mark >= lines.size();
        }
    }

    private final Browse browse;
    private final ProvinceEntry entry;
    private final CopiedText copied;
    private final FolderOpener opener;
    private final Background background;
    private final Runnable written;
    private final Function<EntryValue, String> words;
    private final String id;
    private final ReadOnlyObjectWrapper<Now> now = new ReadOnlyObjectWrapper<>(new Now(false, Optional.empty(), List.of(), 0, Set.of(), Optional.empty(),
            Optional.empty()));
    private Consumer<Told> told = _ -> { };
    private EntryOrder order = EntryOrder.usual();

    /**
     * @param written told after the code was recorded
     * @param words   what is copied for a value that is not a file
     */
    public EntryModel(Browse browse, ProvinceEntry entry, CopiedText copied, FolderOpener opener, Background background, Runnable written,
                      Function<EntryValue, String> words, String id) {
        this.browse = browse;
        this.entry = entry;
        this.copied = copied;
        this.opener = opener;
        this.background = background;
        this.written = written;
        this.words = words;
        this.id = id;
    }

    public ReadOnlyObjectProperty<Now> now() {
        return now.getReadOnlyProperty();
    }

    public void onTold(Consumer<Told> listener) {
        told = listener;
    }

    private record Found(Optional<Dossier> dossier, EntryOrder order, List<EntryLine> lines, Optional<Path> folder) { }

    /** Asks the store; the mark stays where it is. */
    public void ask() {
        background.run(this::find, this::show);
    }

    private Found find() {
        var dossier = browse.dossier(id);
        var inForce = entry.order();
        return new Found(dossier, inForce, dossier.map(one -> entry.lines(one, inForce)).orElse(List.of()), dossier.flatMap(entry::exported));
    }

    private void show(Found found) {
        order = found.order();
        var before = now.get();
        boolean same = found.lines().size() == before.lines().size();
        int mark = same ? before.mark() : next(found.lines(), -1);
        now.set(new Now(true, found.dossier(), found.lines(), mark, same ? before.copied() : Set.of(), same ? before.held() : Optional.empty(), found.folder()));
    }

    public void mark(int index) {
        var before = now.get();
        if (index != before.mark()) now.set(new Now(before.asked(), before.dossier(), before.lines(), index, before.copied(), before.held(), before.folder()));
    }

    /** Copies what stands under the mark and goes on to the next line that has something to copy. The place of a file is copied once the file is there. */
    public void copyAndGoOn() {
        var before = now.get();
        if (before.isThrough()) return;
        var value = before.lines().get(before.mark()).value();
        if (!value.isCopied()) mark(next(before.lines(), before.mark()));
        else if (value instanceof EntryValue.OfFile(var file) && before.folder().isPresent()) copied(before.folder().get().resolve(file.name()).toString());
        else if (value instanceof EntryValue.OfFile || value instanceof EntryValue.InTheMaking) exportAndCopy(before.mark());
        else copied(words.apply(value));
    }

    /** The lines are asked for once more: a file may have been made since. */
    private void exportAndCopy(int mark) {
        export(folder -> {
            // the mark may have moved meanwhile
            var after = now.get();
            if (after.mark() == mark && after.lines().get(mark).value() instanceof EntryValue.OfFile(var file)) copied(folder.resolve(file.name()).toString());
        });
    }

    private void copied(String text) {
        copied.put(text);
        var before = now.get();
        var lines = new HashSet<>(before.copied());
        lines.add(before.mark());
        now.set(new Now(before.asked(), before.dossier(), before.lines(), next(before.lines(), before.mark()), lines, Optional.of(before.mark()), before.folder()));
    }

    private static int next(List<EntryLine> lines, int from) {
        int next = from + 1;
        while (next < lines.size() && !lines.get(next).value().isCopied()) next++;
        return next;
    }

    /** Takes out of the clipboard what this program put there. */
    public void clearClipboard() {
        copied.clear();
        var before = now.get();
        if (before.held().isPresent()) {
            now.set(new Now(before.asked(), before.dossier(), before.lines(), before.mark(), before.copied(), Optional.empty(), before.folder()));
        }
    }

    /** Shows the files in the file manager, written first when they are not there. */
    public void showFiles() {
        now.get().folder().ifPresentOrElse(this::show, () -> export(this::show));
    }

    private void show(Path folder) {
        background.run(() -> opener.open(folder), shown -> {
            if (!shown) told.accept(new Told.NotShown(folder));
        });
    }

    private record Exported(Found found, ProvinceEntry.Export outcome) { }

    private void export(Consumer<Path> then) {
        now.get().dossier().ifPresent(dossier -> background.run(() -> {
            // a paper may have been made since the dossier was looked at
            var outcome = entry.export(browse.dossier(dossier.id()).orElse(dossier));
            return new Exported(find(), outcome);
        }, exported -> {
            told.accept(new Told.Exported(exported.outcome()));
            show(exported.found());
            if (exported.outcome() instanceof ProvinceEntry.Export.Done(var folder)) then.accept(folder);
        }));
    }

    /** Puts the field under the mark before or behind the one beside it, for every dossier from now on. @param by −1 or 1 */
    public void shift(int by) {
        var before = now.get();
        if (before.isThrough()) return;
        var field = before.lines().get(before.mark()).field();
        int beside = before.mark();
        while (beside >= 0 && beside < before.lines().size() && before.lines().get(beside).field() == field) beside += by;
        if (beside < 0 || beside >= before.lines().size() || before.dossier().isEmpty()) return;
        var next = order.withAt(field, before.lines().get(beside).field());
        var line = before.lines().get(before.mark());
        background.run(() -> {
            entry.save(next);
            return entry.lines(before.dossier().get(), next);
        }, lines -> {
            order = next;
            var last = now.get();
            // what was copied is told by its line, not by its place
            var known = new HashSet<Integer>();
            last.copied().forEach(index -> known.add(lines.indexOf(last.lines().get(index))));
            now.set(new Now(true, last.dossier(), lines, lines.indexOf(line), known, last.held().map(index -> lines.indexOf(last.lines().get(index))),
                    last.folder()));
        });
    }

    /** The dossier is entered: its code is kept, clipboard and folder are emptied. */
    public void record(OfficialCode code) {
        clearClipboard();
        background.run(() -> entry.record(id, code), outcome -> {
            told.accept(new Told.Recorded(code, outcome));
            if (outcome instanceof ProvinceEntry.Recorded.Done) written.run();
        });
    }
}
