package kz.derbes.paper;

import java.util.List;
import kz.derbes.law.Language;

/**
 * A document.
 *
 * @param language in which it is written, and read out by a screen reader
 * @param title shown first, and in the file's properties
 * @param parts what follows, in order
 */
public record Paper(Language language, String title, List<Part> parts) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /** The document as one HTML page that stands alone and prints. */
    public String html() {
        return Xhtml.of(this);
    }
}
