package kz.derbes.payment.out;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes an adapter for each organisation the operator has named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProviderSettings.class, TillSettings.class})
class ProviderChoice {

    @Bean
    Providers providers(ProviderSettings settings) {
        var wire = new Wire(settings.patience());
        return new Providers(Stream.<Optional<Provider>>of(
                        Optional.ofNullable(settings.tiptop()).map(it -> new TipTopPay(it, wire)),
                        Optional.ofNullable(settings.freedom()).map(it -> new FreedomPay(it, wire)),
                        Optional.ofNullable(settings.halyk()).map(it -> new HalykEpay(it, wire)))
                .flatMap(Optional::stream)
                .toList());
    }

    @Bean
    Till till(TillSettings settings, ProviderSettings providers) {
        return new HttpTill(settings, new Wire(providers.patience()));
    }
}
