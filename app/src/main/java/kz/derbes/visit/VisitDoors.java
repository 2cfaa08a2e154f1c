package kz.derbes.visit;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors of hits: before every other filter, without session, account or form, because a hit changes nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VisitSettings.class)
class VisitDoors implements WebMvcConfigurer {
    private static final String PIXEL = "/p.gif";
    private static final String BEACON = "/hit";
    private static final String SCRIPT = "/derbes.js";

    @Bean
    FilterRegistrationBean<StraightDoor> pixel(Reception reception) {
        return door(new StraightDoor(new PixelServlet(reception)), PIXEL);
    }

    @Bean
    FilterRegistrationBean<StraightDoor> beacon(Reception reception) {
        return door(new StraightDoor(new BeaconServlet(reception)), BEACON);
    }

    private static FilterRegistrationBean<StraightDoor> door(StraightDoor door, String path) {
        var registration = new FilterRegistrationBean<>(door);
        registration.addUrlPatterns(path);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setName("hits" + path);
        return registration;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain withoutSession() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(path.matcher(SCRIPT));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(SCRIPT)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
