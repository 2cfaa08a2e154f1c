package kz.derbes.ads.book;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Tenge;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * An advertisement before it is kept.
 *
 * @param size null for a text
 * @param html null unless it is a document
 * @param picture null unless it is a picture
 */
public record CreativeDraft(
        Kind kind,
        @Nullable Size size,
        int weight,
        Words words,
        String target,
        @Nullable String html,
        @Nullable Picture picture) {
    private static final int LONGEST_HTML = 50_000;
    private static final int HEAVIEST = 100;

    /** What is wrong, as a code for each field by its name; empty when it may be kept as a draft. */
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        for (var language : Language.values()) words.in(language).ifPresent(it -> text(it, language.code(), wrong));
        if (words.texts().isEmpty()) wrong.put("title-kk", "empty");
        if (!Target.isGood(target)) wrong.put("target", "target");
        if (weight < 1 || weight > HEAVIEST) wrong.put("weight", "number");
        if (kind == Kind.IMAGE && picture == null) wrong.put("picture", "picture");
        if (kind == Kind.HTML) html(wrong);
        return wrong;
    }

    private void html(Map<String, String> wrong) {
        if (html == null || html.isBlank()) wrong.put("html", "empty");
        else if (html.length() > LONGEST_HTML) wrong.put("html", "long");
        else if (Tenge.foreignMoney(html).isPresent()) wrong.put("html", "money");
        if (size == null) wrong.put("size", "size");
    }

    private static void text(Words.Text text, String language, Map<String, String> wrong) {
        if (text.title().isBlank()) wrong.put("title-" + language, "empty");
        if (text.title().length() > Words.LONGEST_TITLE) wrong.put("title-" + language, "long");
        if (text.body().length() > Words.LONGEST_BODY) wrong.put("body-" + language, "long");
        if (Tenge.foreignMoney(text.title()).isPresent()) wrong.put("title-" + language, "money");
        if (Tenge.foreignMoney(text.body()).isPresent()) wrong.put("body-" + language, "money");
    }
}
