package kz.derbes.visit.technical;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every page watched for failures of the server. */
@Configuration(proxyBeanMethods = false)
class WatchingFailures implements WebMvcConfigurer {
    private final ServerFailures failures;

    WatchingFailures(ServerFailures failures) {
        this.failures = failures;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(failures);
    }
}
