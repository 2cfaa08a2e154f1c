package kz.derbes.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The doors of the house: what each kind of visitor may reach. They speak of path prefixes only. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    @Order(1)
    SecurityFilterChain console(HttpSecurity http) {
        return http.securityMatcher("/console/**")
                .authorizeHttpRequests(it -> it.anyRequest().hasRole("OWNER"))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http) {
        return http.authorizeHttpRequests(it -> it.requestMatchers("/me/**")
                        .hasRole("SUBJECT")
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
