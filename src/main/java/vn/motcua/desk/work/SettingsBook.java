package vn.motcua.desk.work;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import vn.motcua.desk.store.Store;

/** The desk's settings: read once, written through, told to who asked. */
public final class SettingsBook {
    private static final String KEY = "desk";

    private final Store store;
    private final CopyOnWriteArrayList<Consumer<DeskSettings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<DeskSettings> settings;

    public SettingsBook(Store store) {
        this.store = store;
        this.settings = store.read(tx -> tx.settings().find(KEY, DeskSettings.class));
    }

    /** Empty until the desk has been set up. */
    public Optional<DeskSettings> find() {
        return settings;
    }

    /** @throws IllegalStateException before the desk has been set up */
    public DeskSettings current() {
        return settings.orElseThrow(() -> new IllegalStateException("the desk is not set up"));
    }

    /** Keeps the settings and tells the listeners, on the calling thread. */
    public void save(DeskSettings value) {
        store.write(tx -> {
            tx.settings().put(KEY, value);
            return value;
        });
        settings = Optional.of(value);
        listeners.forEach(listener -> listener.accept(value));
    }

    public void onChange(Consumer<DeskSettings> listener) {
        listeners.add(listener);
    }
}
