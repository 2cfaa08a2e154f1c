package kz.derbes.ledger;

import java.io.IOException;
import java.nio.file.Path;
import kz.derbes.ledger.out.WitnessCalls;
import kz.derbes.tlog.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

/** The weaver, its files and its hours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class Loom {

    @Bean
    LedgerFiles ledgerFiles(@Value("${derbes.data}") Path data, LedgerSettings settings) throws IOException {
        return LedgerFiles.in(data, settings.origin());
    }

    @Bean(destroyMethod = "finish")
    Weaver weaver(LedgerSettings settings, Checkpoints checkpoints, LedgerFiles files) {
        return new Weaver(() -> new TreeRows(settings.weaver()), checkpoints, files, settings.batch());
    }

    @Bean
    Witnesses witnesses(LedgerSettings settings, LedgerFiles files, WitnessCalls calls) {
        var asked = settings.witnesses().stream()
                .map(it -> new Asking(it.url(), VerifierKey.parse(it.key()), calls))
                .toList();
        return new Witnesses(asked, settings, files);
    }

    @Bean
    SchedulingConfigurer weaving(Weaver weaver, Restoration restoration, LedgerSettings settings) {
        var every = settings.weaveEvery();
        return tasks -> tasks.addFixedDelayTask(new IntervalTask(new Round(weaver, restoration), every, every));
    }
}
