package kz.derbes.ads.show;

import java.time.Clock;
import java.time.Duration;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creatives;
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

/** The doors of advertisements: servlets of their own, without session, account or token, each with its own headers. */
@Configuration(proxyBeanMethods = false)
class AdDoors implements WebMvcConfigurer {
    private static final String SCRIPT = "/derbes-ads.js";

    @Bean
    ServletRegistrationBean<SlotServlet> adSlot(
            Slots slots, CountryQuestion countries, SeenSeal seal, Neighbours neighbours, Clock clock) {
        return new ServletRegistrationBean<>(new SlotServlet(slots, countries, seal, neighbours, clock), "/ad/slot/*");
    }

    @Bean
    ServletRegistrationBean<SeenServlet> adSeen(Showings showings) {
        return new ServletRegistrationBean<>(new SeenServlet(showings), "/ad/seen", "/ad/seen/*");
    }

    @Bean
    ServletRegistrationBean<ClickServlet> adClick(
            Tickets tickets, Showings showings, Creatives creatives, Clock clock) {
        return new ServletRegistrationBean<>(new ClickServlet(tickets, showings, creatives, clock), "/ad/click/*");
    }

    @Bean
    ServletRegistrationBean<GoalServlet> adGoal(Showings showings) {
        return new ServletRegistrationBean<>(new GoalServlet(showings), "/ad/goal");
    }

    @Bean
    ServletRegistrationBean<MaterialServlet> adMaterial(Creatives creatives, Proofs proofs, Neighbours neighbours) {
        return new ServletRegistrationBean<>(
                new MaterialServlet(creatives, proofs, neighbours), "/ad/image/*", "/ad/html/*");
    }

    @Bean
    ServletRegistrationBean<PreviewServlet> adPreview(
            Creatives creatives, Campaigns campaigns, Advertisers advertisers, Proofs proofs, Fragment fragment) {
        return new ServletRegistrationBean<>(
                new PreviewServlet(creatives, campaigns, advertisers, proofs, fragment), "/ad/preview/*");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain adsWithoutSession() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(new OrRequestMatcher(path.matcher("/ad/**"), path.matcher(SCRIPT)));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(SCRIPT)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
