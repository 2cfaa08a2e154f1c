package kz.derbes.visit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.vault.DayKeys;
import org.springframework.stereotype.Component;

/**
 * The addresses of consenting visitors, one for each day on which they came from it. They are kept for security alone
 * (clause 4.1.4), for a shorter term than hits; the only reader is their visitor, and the reading is recorded.
 */
@Component
class Addresses {
    static final String TERM = "retention.addresses";
    private static final int REMEMBERED = 100_000;
    private static final int MOST = 1_000;

    private final AddressRows rows;
    private final DayKeys keys;
    private final Terms terms;

    /** Which are written already, by this node; forgetting one costs a second row. */
    private final Map<Place, Boolean> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Addresses(AddressRows rows, DayKeys keys, Terms terms) {
        this.rows = rows;
        this.keys = keys;
        this.terms = terms;
    }

    /** Lets addresses of the day be sealed. */
    void open(LocalDate day) {
        keys.prepare(day);
    }

    /** Keeps the addresses of the hits that are new in their day; call {@link #remember} after the commit. */
    List<Place> keep(List<KeptHit> hits) {
        var fresh = new LinkedHashMap<Place, KeptHit>();
        synchronized (written) {
            hits.forEach(it -> {
                var place = Place.of(it);
                if (!written.containsKey(place)) fresh.putIfAbsent(place, it);
            });
        }
        if (fresh.isEmpty()) return List.of();
        rows.add(fresh.entrySet().stream()
                .map(it -> sealed(it.getKey(), it.getValue().consent()))
                .toList());
        return new ArrayList<>(fresh.keySet());
    }

    void remember(List<Place> places) {
        if (places.isEmpty()) return;
        synchronized (written) {
            places.forEach(it -> written.put(it, true));
        }
    }

    /** Deletes and forgets; needs the transaction that deletes the hits. */
    int deleteOf(UUID visitor) {
        synchronized (written) {
            written.keySet().removeIf(it -> it.visitor().equals(visitor));
        }
        return rows.deleteOf(visitor);
    }

    /** Where a visitor came from on each day, opened for that visitor in the caller's transaction. */
    Map<LocalDate, Set<String>> of(VisitorId visitor) {
        var kept = rows.of(visitor, MOST);
        if (kept.isEmpty()) return Map.of();
        var opening = keys.opening(
                Actor.visitor(visitor),
                Purpose.PERSONAL_ACCESS,
                Map.of("visitor", visitor.toString(), "fields", "address"));
        var all = new TreeMap<LocalDate, Set<String>>();
        kept.forEach(it -> opening.open(it.day(), visitor.toString(), it.sealed())
                .ifPresent(bytes ->
                        all.computeIfAbsent(it.day(), day -> new TreeSet<>()).add(text(bytes))));
        return all;
    }

    long due(Instant instant) {
        return rows.countBefore(first(instant));
    }

    /** Ends the keys of days past their term, then deletes what no key opens. */
    int sweep(Instant instant) {
        keys.destroyBefore(first(instant));
        return rows.deleteBefore(first(instant));
    }

    private LocalDate first(Instant instant) {
        return LocalDate.ofInstant(terms.startedBefore(TERM, instant), Period.ZONE);
    }

    private SealedAddress sealed(Place place, UUID consent) {
        byte[] sealed = keys.seal(
                place.day(), place.visitor().toString(), place.address().getAddress());
        return new SealedAddress(place.visitor(), place.day(), consent, sealed);
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address", e);
        }
    }

    /** A visitor's day and address. */
    record Place(UUID visitor, LocalDate day, InetAddress address) {
        static Place of(KeptHit hit) {
            return new Place(
                    hit.view().visitor().value(),
                    Batch.day(hit.view()),
                    hit.view().address());
        }

        @Override
        public String toString() {
            return "Place[" + day + "]";
        }
    }
}
