package kz.derbes.account;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The doors of the house: what each kind of visitor may reach. They speak of path prefixes only. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String[] FORMS = {
        "/register/**",
        "/sign-in",
        "/sign-out",
        "/recover/**",
        "/consent/**",
        "/visit/mine/**",
        "/demo/**",
        "/form-expired"
    };
    /** Answered without a session; their rooms look at where the request came from instead. */
    private static final String[] WITHOUT_TOKEN = {"/consent", "/consent/stop/*", "/p.gif", "/hit"};

    private final Clock clock;

    Doors(Clock clock) {
        this.clock = clock;
    }

    @Bean
    @Order(1)
    SecurityFilterChain console(HttpSecurity http) {
        return common(http.securityMatcher("/console/**"))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/console/enter")
                        .permitAll()
                        .anyRequest()
                        .hasRole("OWNER"))
                .exceptionHandling(it -> it.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http) {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var cabinet = PathPatternRequestMatcher.withDefaults().matcher("/me/**");
        return common(http)
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

    private HttpSecurity common(HttpSecurity http) {
        return http.headers(Headers::strict)
                .csrf(it -> it.ignoringRequestMatchers(WITHOUT_TOKEN))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(it -> it.accessDeniedHandler(new FormExpired()))
                .addFilterBefore(new AbsoluteLifetime(clock), SecurityContextHolderFilter.class);
    }

    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST", "OPTIONS"));
        return firewall;
    }
}
