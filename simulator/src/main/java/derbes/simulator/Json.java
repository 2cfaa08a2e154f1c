package derbes.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** As much of JSON as the played protocols need: flat objects in, quoted texts out. */
final class Json {
    private static final Pattern PAIR =
            Pattern.compile("\"([A-Za-z_]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([-0-9.]+|true|false|null))");

    private Json() {}

    static Map<String, String> flat(String object) {
        var fields = new TreeMap<String, String>();
        var pairs = PAIR.matcher(object);
        while (pairs.find()) {
            String text = pairs.group(2);
            fields.put(
                    pairs.group(1),
                    text == null ? pairs.group(3) : text.replace("\\\"", "\"").replace("\\/", "/"));
        }
        return fields;
    }

    static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
