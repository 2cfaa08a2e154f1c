package kz.derbes.disclosure.demand;

import org.jspecify.annotations.Nullable;

/** Which demands somebody wants to see; what is null does not narrow. */
public record DemandFilter(
        @Nullable DemandState state,
        @Nullable BodyKind kind,
        @Nullable Integer year) {
    public static final DemandFilter ALL = new DemandFilter(null, null, null);
}
