package kz.derbes.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;

/**
 * A document as a lawyer writes it in a text file: {@code #} before the title, {@code ##} before a heading, {@code -}
 * before an item, a name in brackets where the system puts a table or a word.
 */
public final class Outline {
    private final Map<String, String> words;
    private final Map<String, List<Part>> blocks;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private String title = "";

    private Outline(Map<String, String> words, Map<String, List<Part>> blocks) {
        this.words = words;
        this.blocks = blocks;
    }

    /**
     * Reads the outline beside that class, {@code <name>.<language>.txt}.
     *
     * @param words what stands for a bracketed name within a line
     * @param blocks what stands for a bracketed name that is a line by itself
     * @throws IllegalArgumentException for a bracketed line that names no block
     */
    public static Paper read(
            Class<?> beside,
            String name,
            Language language,
            Map<String, String> words,
            Map<String, List<Part>> blocks) {
        var outline = new Outline(words, blocks);
        text(beside, name + "." + language.code() + ".txt")
                .lines()
                .filter(it -> !it.isBlank())
                .forEach(outline::line);
        outline.endItems();
        return new Paper(language, outline.title, outline.parts);
    }

    private void line(String line) {
        if (line.startsWith("- ")) {
            items.add(filled(line.substring(2)));
            return;
        }
        endItems();
        if (line.startsWith("# ")) title = filled(line.substring(2));
        else if (line.startsWith("## ")) parts.add(new Part.Heading(filled(line.substring(3))));
        else if (line.startsWith("[") && line.endsWith("]")) parts.addAll(block(line.substring(1, line.length() - 1)));
        else parts.add(new Part.Text(filled(line)));
    }

    private void endItems() {
        if (items.isEmpty()) return;
        parts.add(new Part.Items(items));
        items.clear();
    }

    private List<Part> block(String name) {
        var block = blocks.get(name);
        if (block == null) throw new IllegalArgumentException("nothing stands for [" + name + "]");
        return block;
    }

    private String filled(String line) {
        String filled = line;
        for (var word : words.entrySet()) filled = filled.replace("[" + word.getKey() + "]", word.getValue());
        return filled;
    }

    private static String text(Class<?> beside, String name) {
        try (var file = beside.getResourceAsStream("/" + name)) {
            if (file == null) throw new IllegalArgumentException("missing: " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
