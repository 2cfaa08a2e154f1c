package kz.derbes.ads.core;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What one node may show of a campaign before it has to ask again. It is taken from the budget beforehand, so that all
 * nodes together never show more than there is; a part that lapses unused goes back.
 */
public final class Share {
    /** Where the share was taken from; zero where nothing was taken, as for the site's own advertisements. */
    public static final long NO_LEASE = 0;

    private final AtomicReference<State> state;

    /**
     * What is left now.
     *
     * @param lapses epoch milliseconds after which nothing of it may be used
     * @param empty why there is nothing, once nothing is left
     */
    public record State(long lease, long left, long lapses, NotShown empty) {
        boolean open(long at) {
            return left > 0 && at < lapses;
        }
    }

    private Share(State state) {
        this.state = new AtomicReference<>(state);
    }

    public static Share none() {
        return new Share(new State(NO_LEASE, 0, 0, NotShown.SHARE_ELSEWHERE));
    }

    public static Share endless() {
        return new Share(new State(NO_LEASE, Long.MAX_VALUE, Long.MAX_VALUE, NotShown.BUDGET_SPENT));
    }

    public static Share of(long lease, long left, long lapses) {
        return new Share(new State(lease, left, lapses, NotShown.SHARE_ELSEWHERE));
    }

    public State now() {
        return state.get();
    }

    /** Replaces it and returns what was unused. */
    public State replace(State next) {
        return state.getAndSet(next);
    }

    boolean isOpen(long at) {
        return state.get().open(at);
    }

    /** Uses one up and returns the lease it came from; negative when nothing was left. */
    long take(long at) {
        while (true) {
            var now = state.get();
            if (!now.open(at)) return -1;
            if (now.left == Long.MAX_VALUE) return now.lease;
            if (state.compareAndSet(now, new State(now.lease, now.left - 1, now.lapses, now.empty))) return now.lease;
        }
    }
}
