package kz.derbes.ads.book;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one member of staff makes and another looks at. */
public sealed interface Work permits Campaign, Creative {
    UUID id();

    /** What it is called in tables and facts. */
    default String what() {
        return switch (this) {
            case Campaign _ -> "campaign";
            case Creative _ -> "creative";
        };
    }

    /** The member who made it. */
    String maker();

    /** Who sent it to review last; null before. */
    @Nullable
    String submittedBy();

    /** Whether that member made it or sent it, and so cannot be the second one. */
    default boolean isOf(String actor) {
        return maker().equals(actor) || actor.equals(submittedBy());
    }
}
