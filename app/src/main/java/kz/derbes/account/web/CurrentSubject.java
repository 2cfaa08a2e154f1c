package kz.derbes.account.web;

import java.security.Principal;
import java.util.List;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers of every room the number of the person who is signed in. */
@Configuration(proxyBeanMethods = false)
class CurrentSubject implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(SubjectId.class);
    }

    @Override
    public SubjectId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal == null || !request.isUserInRole("SUBJECT"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return SubjectId.parse(principal.getName());
    }
}
