package kz.derbes.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the vault stands on: its keys and its own connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultWiring {

    @Bean
    VaultKeys vaultKeys(VaultSettings settings, JdbcClient jdbc) throws IOException, GeneralSecurityException {
        var anyone = jdbc.sql("select subject, generation, wrapped_key from vault.person limit 1")
                .query(WrappedKey::read)
                .optional();
        var keys = VaultKeys.load(settings.keys(), anyone.isEmpty());
        anyone.ifPresent(it -> keys.unwrap(it).close());
        return keys;
    }

    @Bean
    OwnPool vaultPool(DataSource common, PlatformTransactionManager manager, VaultSettings settings)
            throws SQLException {
        return new OwnPool(common, manager, settings.vault().writers() + 1);
    }
}
