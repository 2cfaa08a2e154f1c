package kz.derbes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The values of a posted form: only fields the form has, each once; anything else is refused as a whole (clause 3.2). */
public final class Posted {
    private static final Set<String> BESIDES = Set.of("_csrf", "lang");
    private static final int LONGEST = 4096;
    private final Map<String, String> values = new HashMap<>();

    private Posted() {}

    public static Posted of(HttpServletRequest request, Set<String> fields) {
        var posted = new Posted();
        request.getParameterMap().forEach((name, given) -> {
            boolean known = fields.contains(name) || BESIDES.contains(name);
            if (!known || given.length != 1 || given[0].length() > LONGEST)
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            posted.values.put(name, given[0]);
        });
        return posted;
    }

    /** The value as sent; empty when the field is missing. */
    public String of(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean ticked(String name) {
        return "yes".equals(values.get(name));
    }
}
