package kz.derbes.payment.web;

import kz.derbes.payment.Hearing;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The door of the providers: no session, no account and no token; the signature of the body is the key. */
@Configuration(proxyBeanMethods = false)
class HookDoor {

    @Bean
    ServletRegistrationBean<HookServlet> paymentHooks(Hearing hearing) {
        return new ServletRegistrationBean<>(new HookServlet(hearing), "/pay/hook/*");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain hooksWithoutSession() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/pay/hook/**"));
    }
}
