package kz.derbes.consent;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the room and the seal made of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentConfiguration {

    @Bean
    Seal consentSeal(ConsentSettings settings) {
        return new Seal(settings.key());
    }
}
