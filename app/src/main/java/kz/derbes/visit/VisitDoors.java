package kz.derbes.visit;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors of hits: servlets of their own, without session, account or token, because a hit changes nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VisitSettings.class)
class VisitDoors implements WebMvcConfigurer {
    private static final String PIXEL = "/p.gif";
    private static final String BEACON = "/hit";
    private static final String SCRIPT = "/derbes.js";

    @Bean
    ServletRegistrationBean<PixelServlet> pixel(Reception reception) {
        return new ServletRegistrationBean<>(new PixelServlet(reception), PIXEL);
    }

    @Bean
    ServletRegistrationBean<BeaconServlet> beacon(Reception reception) {
        return new ServletRegistrationBean<>(new BeaconServlet(reception), BEACON);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain withoutSession() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(path.matcher(PIXEL), path.matcher(BEACON), path.matcher(SCRIPT)));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(SCRIPT)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
