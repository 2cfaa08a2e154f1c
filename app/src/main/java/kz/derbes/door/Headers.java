package kz.derbes.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells the browser: nothing from elsewhere, nothing inline, no frame but our own, no device. */
final class Headers {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    private static final String DEVICES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    private Headers() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy(DEVICES))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(resource("cross-origin", embedded()))
                .addHeaderWriter(resource("same-origin", new NegatedRequestMatcher(embedded())));
    }

    /** What pages of the operator's other hosts may embed. */
    private static RequestMatcher embedded() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(path.matcher("/p.gif"), path.matcher("/derbes.js"));
    }

    private static DelegatingRequestMatcherHeaderWriter resource(String value, RequestMatcher where) {
        return new DelegatingRequestMatcherHeaderWriter(where, new StaticHeadersWriter(RESOURCE_POLICY, value));
    }
}
