package kz.derbes.vault;

import java.nio.file.Path;
import kz.derbes.groupcommit.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the key files lie and how readings gather. */
@ConfigurationProperties("derbes")
record VaultSettings(Path data, @DefaultValue Gather vault) {

    /**
     * @param waiting readings that may wait at once; one more is refused with {@code FullException}
     * @param batch the most readings of one commit
     * @param writers commits side by side
     */
    record Gather(
            @DefaultValue("4096") int waiting,
            @DefaultValue("256") int batch,
            @DefaultValue("2") int writers) {

        Limits limits() {
            return new Limits(waiting, batch, writers);
        }
    }

    Path keys() {
        return data.resolve("keys");
    }
}
