package kz.derbes.staff;

import java.util.Set;
import kz.derbes.door.Threshold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The door of the console: the matrix says who may reach what, and everything else is shut. */
@Configuration(proxyBeanMethods = false)
class ConsoleDoor {

    @Bean
    @Order(1)
    SecurityFilterChain console(
            HttpSecurity http,
            Threshold threshold,
            Matrix matrix,
            Freshness freshness,
            KeeperRows factors,
            AccessRows standings,
            Confidentiality confidentiality) {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return threshold
                .of(http.securityMatcher("/console/**"))
                .authorizeHttpRequests(it -> it.anyRequest().access(new MatrixRule(matrix)))
                .addFilterBefore(new StandingFilter(standings, confidentiality), AuthorizationFilter.class)
                .addFilterAfter(new FreshFactorFilter(matrix, freshness, factors), AuthorizationFilter.class)
                .exceptionHandling(it -> it.accessDeniedHandler(new Unfinished()))
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/console/sign-in"), page)
                        .defaultAuthenticationEntryPointFor(new Http403ForbiddenEntryPoint(), request -> true))
                .build();
    }
}
