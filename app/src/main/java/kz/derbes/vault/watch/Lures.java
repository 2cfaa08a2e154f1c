package kz.derbes.vault.watch;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Numbers of invented people whom no honest reading touches. They follow from a key outside the database and look like
 * any other number, so whoever has the database alone cannot tell them from real people.
 */
@Component
public class Lures {
    /** The most that can be planted. */
    public static final int MOST = 256;

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;
    private final Set<SubjectId> numbers;
    private final LureRows rows;
    private final Ledger ledger;

    Lures(Marks marks, LureRows rows, Ledger ledger) {
        this.numbers = IntStream.range(0, MOST)
                .mapToObj(n -> number(marks.of("derbes.vault.lure/1|" + n, 16)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.rows = rows;
        this.ledger = ledger;
    }

    /** A number for another invented person; empty when all are used up. */
    public Optional<SubjectId> next() {
        var planted = rows.kept(numbers);
        return numbers.stream()
                .filter(it -> !planted.contains(it))
                .filter(it -> ledger.about(it, 1, 0).isEmpty())
                .findFirst();
    }

    /** Those who are kept now. */
    public Set<SubjectId> kept() {
        return rows.kept(numbers);
    }

    /** How many are kept now. */
    public int planted() {
        return rows.kept(numbers).size();
    }

    /** Those of them who are real. */
    public List<SubjectId> without(Collection<SubjectId> people) {
        return people.stream().filter(it -> !numbers.contains(it)).toList();
    }

    /** Whether it is one who was there at that instant: of a newer one the letters of a registration are still read. */
    boolean wasThere(SubjectId subject, Instant at) {
        return numbers.contains(subject) && rows.wasThere(subject, at);
    }

    private static SubjectId number(byte[] bits) {
        var buffer = ByteBuffer.wrap(bits);
        long high = (buffer.getLong() & ~0xF000L) | VERSION_4;
        long low = (buffer.getLong() & ~0xC000000000000000L) | VARIANT;
        return new SubjectId(new UUID(high, low));
    }
}
