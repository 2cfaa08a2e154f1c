package kz.derbes.account;

import jakarta.servlet.DispatcherType;
import kz.derbes.door.Threshold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The door of the site: what visitors and account holders may reach. It speaks of path prefixes only. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String[] FORMS = {
        "/register/**",
        "/sign-in",
        "/sign-in/code",
        "/sign-out",
        "/recover/**",
        "/consent/**",
        "/requests/**",
        "/visit/mine/**",
        "/report-a-leak",
        "/pay/**",
        "/checkout",
        "/order/**",
        "/risk/review/**",
        "/demo/**",
        "/advertiser/**",
        "/form-expired"
    };
    /** Answered without a session; their rooms look at where the request came from instead. */
    private static final String[] WITHOUT_TOKEN = {"/consent", "/consent/stop/*", "/p.gif", "/hit", "/basket/*"};

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http, Threshold threshold) {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var cabinet = PathPatternRequestMatcher.withDefaults().matcher("/me/**");
        return threshold
                .of(http)
                .csrf(it -> it.ignoringRequestMatchers(WITHOUT_TOKEN))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/me/**")
                        .hasRole("SUBJECT")
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, FORMS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, WITHOUT_TOKEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(signIn, cabinet)
                        .defaultAuthenticationEntryPointFor(new Http403ForbiddenEntryPoint(), request -> true))
                .build();
    }
}
