package kz.derbes.vault;

import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.derbes.vault.keys.Guard;
import kz.derbes.vault.keys.KeysetFile;
import kz.derbes.vault.keys.Ring;
import kz.derbes.vault.watch.Marks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;

/** What the vault stands on: its keys and its own connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultSettings.class, SearchSettings.class, KeyWorkSettings.class})
class VaultWiring {

    @Bean
    VaultKeys vaultKeys(VaultSettings settings, Guard guard, JdbcClient jdbc, KeyRows rows)
            throws IOException, GeneralSecurityException {
        var anyone = jdbc.sql("select subject, generation, wrapped_key from vault.person limit 1")
                .query(WrappedKey::read)
                .optional();
        var wrapping = new KeysetFile(settings.keys(), Ring.WRAPPING, guard);
        var index = new KeysetFile(settings.keys(), Ring.INDEX, guard);
        var keys = VaultKeys.load(wrapping, index, anyone.isEmpty());
        Acquaintance.make(keys, rows, anyone.isEmpty());
        anyone.ifPresent(it -> keys.unwrap(it).close());
        return keys;
    }

    @Bean
    SchedulingConfigurer vaultKeyRounds(KeyWorker worker, KeyWorkSettings settings) {
        return tasks -> tasks.addFixedDelayTask(worker::round, settings.rounds());
    }

    @Bean
    OwnPool vaultPool(DataSource common, PlatformTransactionManager manager, VaultSettings settings)
            throws SQLException {
        return new OwnPool(common, manager, settings.vault().writers() + 1);
    }

    /** The key of marks that the database must not be able to read: who is invented, who was looked at lately. */
    @Bean
    Marks marks(VaultSettings settings, Guard guard) throws IOException, GeneralSecurityException {
        var file = new KeysetFile(settings.keys(), Ring.MARKS, guard);
        var keyset = file.exists() ? file.read() : file.create();
        var prf = keyset.getPrimitive(file.ring().kind(), PrfSet.class);
        return (message, bytes) -> mark(prf, message, bytes);
    }

    private static byte[] mark(PrfSet prf, String message, int bytes) {
        try {
            return prf.computePrimary(message.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no mark", e);
        }
    }
}
