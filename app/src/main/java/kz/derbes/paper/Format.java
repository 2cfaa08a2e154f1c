package kz.derbes.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document can be given out as. */
public enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html; charset=utf-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The form used in addresses and as a file's ending. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public byte[] of(Paper paper) {
        return switch (this) {
            case PDF -> Pdf.of(paper);
            case DOCX -> Docx.of(paper);
            case HTML -> paper.html().getBytes(StandardCharsets.UTF_8);
        };
    }
}
