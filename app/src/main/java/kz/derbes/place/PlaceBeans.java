package kz.derbes.place;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One table for all rooms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceSettings.class)
class PlaceBeans {

    @Bean
    Countries countries(PlaceSettings settings) throws IOException {
        return settings.file() == null ? Countries.bundled() : new Countries(new Mmdb(settings.file()));
    }
}
