package vn.motcua.desk.store;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The sealed search index: an FTS5 table of keyed hashes, so that nothing can be read from the file. */
final class SearchIndex {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /** 60 bits: with a million dossiers, two terms that share a token are not expected to occur. */
    private static final int LETTERS = 12;
    private static final int MOST_REMEMBERED = 100_000;

    private final ThreadLocal<Mac> mac;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    SearchIndex(SecretKey key) {
        this.mac = ThreadLocal.withInitial(() -> keyed(key));
    }

    void add(Sql sql, long number, Collection<String> terms) {
        sql.update("insert into search (rowid, tokens) values (?, ?)", number, terms.stream().map(this::token).collect(Collectors.joining(" ")));
    }

    void replace(Sql sql, long number, Collection<String> terms) {
        sql.update("delete from search where rowid = ?", number);
        add(sql, number, terms);
    }

    void clear(Sql sql) {
        sql.run("insert into search (search) values ('delete-all')");
    }

    /** What to match against the table's column for dossiers that have all these terms. */
    String query(Collection<String> terms) {
        return terms.stream().map(term -> '"' + token(term) + '"').collect(Collectors.joining(" "));
    }

    /** Words come again and again, numbers do not. */
    private String token(String term) {
        if (term.chars().skip(1).anyMatch(Character::isDigit)) return hash(term);
        var known = remembered.get(term);
        if (known != null) return known;
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        var token = hash(term);
        remembered.put(term, token);
        return token;
    }

    private String hash(String term) {
        var bytes = mac.get().doFinal(term.getBytes(StandardCharsets.UTF_8));
        var token = new char[LETTERS];
        long bits = 0;
        for (int i = 0; i < 8; i++) bits = bits << 8 | bytes[i] & 0xff;
        for (int i = 0; i < LETTERS; i++) {
            token[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new String(token);
    }

    private static Mac keyed(SecretKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
