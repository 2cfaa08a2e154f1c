package kz.derbes.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settles {@code derbes.demo}: without an operator's number nobody answers for the site, so it is a demo and says so. */
public final class DemoMode implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = !environment.containsProperty("derbes.operator.number");
        if (environment.containsProperty("derbes.demo")) return;
        environment.getPropertySources().addLast(new MapPropertySource("demo-mode", Map.of("derbes.demo", demo)));
    }
}
