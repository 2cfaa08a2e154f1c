package kz.derbes.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page shows of a form: the values to type again nobody should have to, and what is wrong with each. */
public final class Form {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    public Form keep(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Notes what is wrong with a field; the first fault of a field is the one shown. */
    public Form fault(String name, String code) {
        faults.putIfAbsent(name, code);
        return this;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public @Nullable String faultOf(String name) {
        return faults.get(name);
    }

    public Set<Map.Entry<String, String>> getFaults() {
        return faults.entrySet();
    }

    public boolean isRight() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "Form" + faults;
    }
}
