package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.derbes.staff.Members;
import kz.derbes.staff.PageActs;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records each act of a member before the page of any room carries it out. */
@Configuration(proxyBeanMethods = false)
class ActRecorder implements WebMvcConfigurer, HandlerInterceptor {
    private final PageActs acts;

    ActRecorder(PageActs acts) {
        this.acts = acts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/console/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("POST".equals(request.getMethod()))
            Members.current(SecurityContextHolder.getContext().getAuthentication())
                    .ifPresent(it -> acts.record(it, pattern(request)));
        return true;
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
