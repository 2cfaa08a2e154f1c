package kz.derbes.register.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** The settings that were given at this start, by file, command line or environment. */
@Component
class Given {
    static final String HIDDEN = "•••";
    private static final String PREFIX = "derbes.";
    private static final Pattern SECRET = Pattern.compile(".*(key|secret|password|token|hash|pin|url|credential).*");
    private static final int LONGEST = 200;

    private final ConfigurableEnvironment environment;

    Given(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    SortedMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        environment.getPropertySources().stream()
                .flatMap(it -> it instanceof EnumerablePropertySource<?> named
                        ? Arrays.stream(named.getPropertyNames())
                        : Stream.empty())
                .map(Given::canonical)
                .filter(it -> it.startsWith(PREFIX))
                .distinct()
                .forEach(it -> settings.put(it, shown(it, environment.getProperty(it, ""))));
        return settings;
    }

    /** An environment variable names a setting in capitals. */
    private static String canonical(String name) {
        return name.startsWith("DERBES_") ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
    }

    static String shown(String name, String value) {
        if (SECRET.matcher(name).matches()) return HIDDEN;
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
