package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;

/** The named controls of one step, in the order in which Enter walks through them. */
final class Fields {
    private final Map<String, Node> byName = new LinkedHashMap<>();

    <N extends Node> N add(String name, N control) {
        byName.put(name, control);
        return control;
    }

    void remove(String name) {
        byName.remove(name);
    }

    void clear() {
        byName.clear();
    }

    /** The control of that name, or the first that can take the focus. */
    Optional<Node> find(String name) {
        var named = byName.get(name);
        return named != null && canFocus(named) ? Optional.of(named) : byName.values().stream().filter(Fields::canFocus).findFirst();
    }

    /** Name of the control that holds this node. */
    Optional<String> nameOf(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            for (var entry : byName.entrySet()) if (entry.getValue() == node) return Optional.of(entry.getKey());
        }
        return Optional.empty();
    }

    /** The next control after that one, skipping what cannot take the focus; empty at the end. */
    Optional<String> after(String name) {
        List<String> names = new ArrayList<>(byName.keySet());
        for (int i = names.indexOf(name) + 1; i < names.size(); i++) {
            if (canFocus(byName.get(names.get(i)))) return Optional.of(names.get(i));
        }
        return Optional.empty();
    }

    private static boolean canFocus(Node node) {
        if (node.isDisabled()) return false;
        for (Node up = node; up != null; up = up.getParent()) if (!up.isVisible()) return false;
        return true;
    }
}
