package kz.derbes.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The duty of silence: a text in three languages that each member accepts before the first look (OPR-10, PDL 11(2)). */
@Service
public class Confidentiality {
    private final Text text = read();
    private final TextRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Confidentiality(TextRows rows, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The text as a whole.
     *
     * @param hash of all three languages, so that a change of one asks everybody again
     */
    public record Text(String hash, Map<Language, String> words) {
        public String in(Language language) {
            return words.getOrDefault(language, "");
        }

        public List<String> paragraphs(Language language) {
            return List.of(in(language).strip().split("\n\\s*\n"));
        }
    }

    public Text text() {
        return text;
    }

    boolean acceptedBy(UUID member) {
        return rows.accepted(member, text.hash());
    }

    /** Notes that the member accepted the text of this hash; false when another one is in force by now. */
    public boolean accept(UUID member, String hash, Language language) {
        if (!hash.equals(text.hash())) return false;
        transaction.executeWithoutResult(status -> {
            rows.keep(text, clock.instant());
            if (!rows.accept(member, hash, language, clock.instant())) return;
            var codes = Map.of("text", hash, "language", language.code());
            ledger.record(Fact.of("staff.text-accepted", null, Actor.staff(member.toString()), codes));
        });
        return true;
    }

    private static Text read() {
        var words = new EnumMap<Language, String>(Language.class);
        for (var it : Language.values()) words.put(it, read(it));
        return new Text(hash(words), words);
    }

    private static String read(Language language) {
        try (var file = new ClassPathResource("staff/confidentiality." + language.code() + ".txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<Language, String> words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            words.forEach((language, it) -> digest.update((it + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
