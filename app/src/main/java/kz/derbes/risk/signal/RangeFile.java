package kz.derbes.risk.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of ranges that the operator supplies and may replace while the site runs; a lost one leaves the last good one. */
public final class RangeFile {
    private static final Logger LOG = LoggerFactory.getLogger(RangeFile.class);
    private final @Nullable Path path;
    private @Nullable FileTime changed;
    private boolean told;
    private volatile State state;

    RangeFile(@Nullable Path path) {
        this.path = path;
        this.state = new State(Ranges.none(), null, path != null);
        look();
    }

    /**
     * What is known of the file.
     *
     * @param changedAt when the file that is in use was changed; null while it was never read
     * @param missing whether one is named but cannot be read
     */
    public record State(Ranges ranges, @Nullable Instant changedAt, boolean missing) {}

    public State state() {
        return state;
    }

    Ranges ranges() {
        return state.ranges();
    }

    /** Reads the file again if it was changed. */
    synchronized void look() {
        if (path == null) return;
        try {
            var found = Files.getLastModifiedTime(path);
            if (found.equals(changed)) return;
            try (var lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
                state = new State(Ranges.read(lines), found.toInstant(), false);
            }
            changed = found;
            told = false;
            LOG.info("Read {} ranges; {} bad lines", ranges().count(), ranges().badCount());
        } catch (IOException | UncheckedIOException e) {
            if (!told) LOG.error("A file of ranges cannot be read; the last good one stays in use", e);
            told = true;
            state = new State(state.ranges(), state.changedAt(), true);
            changed = null;
        }
    }
}
