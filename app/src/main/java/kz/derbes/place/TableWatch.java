package kz.derbes.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the operator's table again when the file has changed; a broken one leaves the last good one in use. */
@Component
class TableWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TableWatch.class);

    private final Countries countries;
    private final @Nullable Path file;
    private @Nullable FileTime seen;

    TableWatch(Countries countries, PlaceSettings settings) throws IOException {
        this.countries = countries;
        this.file = settings.file();
        this.seen = file == null ? null : Files.getLastModifiedTime(file);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    synchronized void look() {
        if (file == null) return;
        try {
            var changed = Files.getLastModifiedTime(file);
            if (changed.equals(seen)) return;
            seen = changed;
            countries.replace(new Mmdb(file));
            LOG.info("The table of countries was read again");
        } catch (IOException e) {
            LOG.error("The table of countries cannot be read; the last good one stays in use", e);
        }
    }
}
