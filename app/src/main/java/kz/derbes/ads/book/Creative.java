package kz.derbes.ads.book;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.ads.core.Ad;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Words;
import org.jspecify.annotations.Nullable;

/**
 * One advertisement as staff made it.
 *
 * @param size null for a text
 * @param html null for anything but a document
 */
public record Creative(
        UUID id,
        UUID campaign,
        CreativeState state,
        Kind kind,
        @Nullable Size size,
        int weight,
        Words words,
        String target,
        @Nullable String html,
        String maker,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String reviewedBy,
        Instant changedAt)
        implements Work {

    public Ad ad() {
        return new Ad(id, kind, size, weight, words, target);
    }
}
