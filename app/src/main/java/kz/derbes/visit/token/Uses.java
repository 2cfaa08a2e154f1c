package kz.derbes.visit.token;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of the newest tokens was used; the oldest is forgotten first. Each node counts for itself. */
final class Uses {
    /** A view, its measurements and the events of one reading. */
    static final int MOST = 100;

    private static final int REMEMBERED = 100_000;

    private final Map<ByteBuffer, Integer> counts = new LinkedHashMap<>(1024) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** False when the token has been used up. */
    synchronized boolean take(ByteBuffer token) {
        return counts.merge(token, 1, Integer::sum) <= MOST;
    }
}
