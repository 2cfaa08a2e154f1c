package kz.derbes.visit.core;

import java.net.InetAddress;
import java.time.Instant;
import kz.derbes.law.VisitorId;
import org.jspecify.annotations.Nullable;

/** One view of a page, or something that happened on it, holding no more than may be written down. */
public sealed interface View {
    PagePath page();

    /** The name of what happened; null for a view. */
    @Nullable
    String event();

    Instant at();

    /** By nobody in particular. */
    record Anonymous(PagePath page, @Nullable String event, Instant at) implements View {}

    /** The six items of clause 3.3, of a visitor who may have allowed them; the writer asks. */
    record Seen(
            VisitorId visitor,
            Instant at,
            Pixel.Accepted hit,
            InetAddress address,
            @Nullable String country,
            Agent agent)
            implements View {

        @Override
        public PagePath page() {
            return hit.page();
        }

        @Override
        public @Nullable String event() {
            return hit.event();
        }

        public HitKind kind() {
            return hit.event() == null ? HitKind.VIEW : HitKind.EVENT;
        }

        @Override
        public String toString() {
            return "Seen[" + visitor + "]";
        }
    }
}
