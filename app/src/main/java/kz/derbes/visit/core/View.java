package kz.derbes.visit.core;

import java.time.Instant;
import kz.derbes.law.VisitorId;
import org.jspecify.annotations.Nullable;

/** One view of a page, holding no more than may be written down. */
public sealed interface View {
    PagePath page();

    Instant at();

    /** A view by nobody in particular. */
    record Anonymous(PagePath page, Instant at) implements View {}

    /** The six items of clause 3.3, of a visitor who may have allowed them; the writer asks. */
    record Seen(
            VisitorId visitor,
            Instant at,
            PagePath page,
            String address,
            String browser,
            @Nullable String referrer) implements View {

        @Override
        public String toString() {
            return "Seen[" + visitor + "]";
        }
    }
}
