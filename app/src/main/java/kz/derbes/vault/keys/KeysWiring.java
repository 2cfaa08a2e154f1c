package kz.derbes.vault.keys;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import kz.derbes.vault.keys.out.CloudKey;
import kz.derbes.vault.keys.out.TransitKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KekSettings.class)
class KeysWiring {

    @Bean
    Guard vaultGuard(KekSettings settings) throws IOException, GeneralSecurityException {
        return switch (settings.provider()) {
            case FILE -> new NoGuard();
            case PKCS11 -> new SealingGuard("pkcs11", token(settings.pkcs11()));
            case TRANSIT -> new SealingGuard("transit", transit(settings.transit()));
            case KMS -> new SealingGuard("kms", cloud(settings.kms()));
        };
    }

    private static TokenKey token(KekSettings.Pkcs11 it) throws IOException, GeneralSecurityException {
        return TokenKey.in(required("pkcs11.library", it.library()), it.slot(), it.key(), it.secret());
    }

    private static TransitKey transit(KekSettings.Transit it) throws IOException {
        var engine = URI.create(required("transit.url", it.url()) + "/v1/" + it.mount());
        return new TransitKey(engine, it.key(), it.secret());
    }

    private static com.google.crypto.tink.Aead cloud(KekSettings.Kms it) throws IOException, GeneralSecurityException {
        return CloudKey.at(required("kms.uri", it.uri()), it.credentials(), it.jars());
    }

    private static String required(String name, String value) {
        if (value.isEmpty()) throw new IllegalStateException("derbes.vault.kek." + name + " is missing");
        return value;
    }
}
