package kz.derbes.risk.signal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ranges of network addresses in memory, from lines of CIDR notation (RFC 4632, RFC 4291) or single addresses; of IPv6
 * nothing finer than a /64 is told apart.
 */
public final class Ranges {
    /** The most lines that are read. */
    public static final int MOST_LINES = 2_000_000;

    private static final int NAMED = 50;
    private final Spans shorts;
    private final Spans longs;
    private final List<BadLine> bad;
    private final int badCount;

    private Ranges(Spans shorts, Spans longs, List<BadLine> bad, int badCount) {
        this.shorts = shorts;
        this.longs = longs;
        this.bad = bad;
        this.badCount = badCount;
    }

    /** A line that is no range, counted from 1, as it stands. */
    public record BadLine(int line, String text) {}

    public static Ranges none() {
        return read(Stream.of());
    }

    /** Reads lines; empty ones and what follows a # say nothing, bad ones are left out and named. */
    public static Ranges read(Stream<String> lines) {
        var reading = new Reading();
        lines.limit(MOST_LINES).forEachOrdered(reading::line);
        return new Ranges(
                Spans.of(reading.shorts), Spans.of(reading.longs), List.copyOf(reading.bad), reading.badCount);
    }

    public boolean contains(InetAddress address) {
        var spans = Bits.isShort(address) ? shorts : longs;
        return spans.count() > 0 && spans.contains(Bits.of(address));
    }

    /** How many there are, those that touch counted as one. */
    public int count() {
        return shorts.count() + longs.count();
    }

    /** The first bad lines. */
    public List<BadLine> bad() {
        return bad;
    }

    /** How many lines were bad. */
    public int badCount() {
        return badCount;
    }

    /** Lines on their way into spans. */
    private static final class Reading {
        private static final int LONGEST_NAMED = 60;
        private final List<Spans.Span> shorts = new ArrayList<>();
        private final List<Spans.Span> longs = new ArrayList<>();
        private final List<BadLine> bad = new ArrayList<>();
        private int badCount;
        private int number;

        void line(String line) {
            number++;
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (text.isEmpty()) return;
            if (Cidr.read(text).map(this::add).isEmpty()) {
                if (badCount++ < NAMED)
                    bad.add(new BadLine(number, text.substring(0, Math.min(text.length(), LONGEST_NAMED))));
            }
        }

        private boolean add(Cidr range) {
            return (Bits.isShort(range.address()) ? shorts : longs).add(range.span());
        }
    }

    /** An address and how many of its first bits count. */
    private record Cidr(InetAddress address, int prefix) {

        static Optional<Cidr> read(String text) {
            try {
                int slash = text.indexOf('/');
                String literal = slash < 0 ? text : text.substring(0, slash);
                if (literal.indexOf(':') < 0
                        && literal.chars().filter(it -> it == '.').count() != 3) return Optional.empty();
                var address = InetAddress.ofLiteral(literal);
                int bits = address.getAddress().length * Byte.SIZE;
                int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
                return prefix < 1 || prefix > bits ? Optional.empty() : Optional.of(new Cidr(address, prefix));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        Spans.Span span() {
            int free = Math.max(0, Bits.width(address) - prefix);
            long rest = (1L << free) - 1;
            long first = Bits.of(address) & ~rest;
            return new Spans.Span(first, first | rest);
        }
    }
}
