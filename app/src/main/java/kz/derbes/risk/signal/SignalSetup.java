package kz.derbes.risk.signal;

import kz.derbes.place.Countries;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that are read from files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalSettings.class)
class SignalSetup {

    @Bean
    RangeFiles rangeFiles(SignalSettings settings) {
        return new RangeFiles(new RangeFile(settings.torFile()), new RangeFile(settings.hostingFile()));
    }

    @Bean
    Senses senses(Countries countries, RangeFiles files) {
        return new Senses(countries, files.tor()::ranges, files.hosting()::ranges);
    }

    @Bean
    Distances distances() {
        return Distances.bundled();
    }
}
