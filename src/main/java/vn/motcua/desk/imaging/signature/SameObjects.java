package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Whether objects of two states of a file are the same with all that hangs on them; what leads back up, and pages, only by their numbers. */
final class SameObjects {
    /** Pages are compared one by one; what points to them must only point to the same one. */
    private static final Set<COSName> COMPARED_APART = Set.of(COSName.PAGE, COSName.PAGES);
    private static final Set<COSName> UPWARD = Set.of(COSName.PARENT, COSName.P);

    /** What was found the same to its last part; what was only begun may yet turn out different. */
    private final Set<Pair> proven = new HashSet<>();

    /** Two objects, told apart as objects and not by what they hold. */
    private record Pair(COSBase one, COSBase other) {
        @Override public boolean equals(Object another) {
            return another instanceof Pair(var a, var b) && a == one && b == other;
        }

        @Override public int hashCode() {
            return 31 * System.identityHashCode(one) + System.identityHashCode(other);
        }
    }

    /** Absent and null are the same. */
    boolean same(COSBase one, COSBase other) throws IOException {
        return same(one, other, Set.of());
    }

    /** @param except keys of these two dictionaries that are not looked at */
    boolean same(COSBase one, COSBase other, Set<COSName> except) throws IOException {
        Set<Pair> begun = new HashSet<>();
        Deque<Pair> left = new ArrayDeque<>();
        if (!alike(one, other, except, begun, left)) return false;
        while (!left.isEmpty()) {
            var pair = left.pop();
            if (!alike(pair.one(), pair.other(), Set.of(), begun, left)) return false;
        }
        proven.addAll(begun);
        return true;
    }

    /** Compares two objects themselves and lays their parts aside for later. */
    private boolean alike(COSBase one, COSBase other, Set<COSName> except, Set<Pair> begun, Deque<Pair> left) throws IOException {
        var a = resolved(one);
        var b = resolved(other);
        if (a == null || b == null) return a == b;
        if (a instanceof COSNumber number && b instanceof COSNumber another) return Double.compare(number.floatValue(), another.floatValue()) == 0;
        if (a instanceof COSArray array && b instanceof COSArray another) return arrays(array, another, begun, left);
        if (!(a instanceof COSDictionary dictionary)) return a.equals(b);
        if (!(b instanceof COSDictionary another) || a.getClass() != b.getClass()) return false;
        if (one instanceof COSObject reference && other instanceof COSObject second && isPage(dictionary)) {
            return reference.getKey().equals(second.getKey());
        }
        if (except.isEmpty() && isDone(new Pair(a, b), begun)) return true;
        for (var key : keys(dictionary, another)) {
            if (!except.contains(key) && !UPWARD.contains(key)) left.push(new Pair(dictionary.getItem(key), another.getItem(key)));
        }
        return !(a instanceof COSStream stream) || sameBytes(stream, (COSStream) b);
    }

    private boolean arrays(COSArray one, COSArray other, Set<Pair> begun, Deque<Pair> left) {
        if (one.size() != other.size()) return false;
        if (isDone(new Pair(one, other), begun)) return true;
        for (int at = 0; at < one.size(); at++) left.push(new Pair(one.get(at), other.get(at)));
        return true;
    }

    private boolean isDone(Pair pair, Set<Pair> begun) {
        return proven.contains(pair) || !begun.add(pair);
    }

    static Set<COSName> keys(COSDictionary one, COSDictionary other) {
        var keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static COSBase resolved(COSBase object) {
        var resolved = object instanceof COSObject reference ? reference.getObject() : object;
        return resolved instanceof COSNull ? null : resolved;
    }

    private static boolean isPage(COSDictionary dictionary) {
        var type = dictionary.getCOSName(COSName.TYPE);
        return type != null && COMPARED_APART.contains(type);
    }

    private static boolean sameBytes(COSStream one, COSStream other) throws IOException {
        try (var a = one.createRawInputStream(); var b = other.createRawInputStream()) {
            while (true) {
                var some = a.readNBytes(1 << 16);
                if (!java.util.Arrays.equals(some, b.readNBytes(1 << 16))) return false;
                if (some.length == 0) return true;
            }
        }
    }
}
