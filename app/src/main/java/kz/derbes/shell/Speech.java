package kz.derbes.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** What the site says and in which language: the messages of all rooms, found by their file names. */
@Configuration(proxyBeanMethods = false)
class Speech {

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(rooms());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.of("ru"));
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    private static String[] rooms() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ru.properties");
            return java.util.Arrays.stream(files)
                    .map(it -> String.valueOf(it.getFilename()))
                    .map(it -> "messages/" + it.substring(0, it.length() - "_ru.properties".length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
