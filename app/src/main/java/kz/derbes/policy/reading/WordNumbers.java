package kz.derbes.policy.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The automatic numbering of a docx: which number Word prints before a paragraph (ECMA-376, 17.9). */
final class WordNumbers {
    static final String NONE = "0";
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> shapeOfList = new HashMap<>();
    private final Map<String, String[]> listOfStyle = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** How one level looks and where it starts. */
    private record Level(String text, boolean decimal, int start) {}

    static WordNumbers read(Map<String, byte[]> parts) throws XMLStreamException {
        var numbers = new WordNumbers();
        byte[] shapes = parts.get("word/numbering.xml");
        byte[] styles = parts.get("word/styles.xml");
        if (shapes != null) numbers.readShapes(Xml.reader(shapes));
        if (styles != null) numbers.readStyles(Xml.reader(styles));
        return numbers;
    }

    /** The printed number of the next paragraph of that list; empty where Word prints none or a bullet. */
    String next(String style, String list, String level) {
        String[] styled = listOfStyle.getOrDefault(style, new String[] {"", ""});
        String id = list.isEmpty() ? styled[0] : list;
        String depth = level.isEmpty() ? styled[1] : level;
        String shape = shapeOfList.getOrDefault(id, "");
        Level[] levels = shapes.get(shape);
        int at = depth.matches("[0-8]") ? depth.charAt(0) - '0' : 0;
        if (id.isEmpty() || id.equals(NONE) || levels == null || levels[at] == null) return "";
        return print(levels, count(shape, levels, at), at);
    }

    private int[] count(String shape, Level[] levels, int at) {
        int[] count = counts.computeIfAbsent(shape, it -> new int[LEVELS]);
        for (int upper = 0; upper < at; upper++) if (count[upper] == 0) count[upper] = start(levels, upper);
        count[at] = count[at] == 0 ? start(levels, at) : count[at] + 1;
        Arrays.fill(count, at + 1, LEVELS, 0);
        return count;
    }

    private static int start(Level[] levels, int at) {
        return levels[at] == null ? 1 : levels[at].start();
    }

    private static String print(Level[] levels, int[] count, int at) {
        if (!levels[at].decimal()) return "";
        return PLACE.matcher(levels[at].text())
                .replaceAll(it -> String.valueOf(count[Integer.parseInt(it.group(1)) - 1]));
    }

    private void readShapes(XMLStreamReader xml) throws XMLStreamException {
        String shape = "";
        String list = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "abstractNum" -> shape = Xml.attribute(xml, "abstractNumId");
                case "num" -> list = Xml.attribute(xml, "numId");
                case "abstractNumId" -> shapeOfList.put(list, Xml.value(xml));
                case "lvl" -> level = digit(Xml.attribute(xml, "ilvl"));
                case "start" -> change(shape, level, it -> new Level(it.text(), it.decimal(), first(Xml.value(xml))));
                case "numFmt" ->
                    change(
                            shape,
                            level,
                            it -> new Level(it.text(), Xml.value(xml).equals("decimal"), it.start()));
                case "lvlText" -> change(shape, level, it -> new Level(Xml.value(xml), it.decimal(), it.start()));
                default -> {}
            }
        }
    }

    private void change(String shape, int level, java.util.function.UnaryOperator<Level> change) {
        Level[] levels = shapes.computeIfAbsent(shape, it -> new Level[LEVELS]);
        Level now = levels[level] == null ? new Level("", true, 1) : levels[level];
        levels[level] = change.apply(now);
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "style" -> style = Xml.attribute(xml, "styleId");
                case "numId" -> styled(style)[0] = Xml.value(xml);
                case "ilvl" -> styled(style)[1] = Xml.value(xml);
                default -> {}
            }
        }
    }

    private String[] styled(String style) {
        return listOfStyle.computeIfAbsent(style, it -> new String[] {"", ""});
    }

    private static int first(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    private static int digit(String text) {
        return text.matches("[0-8]") ? text.charAt(0) - '0' : 0;
    }
}
