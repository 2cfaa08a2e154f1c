package kz.derbes.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.derbes.request.Kind;

/** The kinds as the forms offer them. */
final class Kinds {
    static final List<Kind> CLAIMS =
            Arrays.stream(Kind.values()).filter(Kind::isClaim).toList();
    static final List<Kind> OTHER = List.of(Kind.RETURN, Kind.COMPLAINT, Kind.PROPOSAL);
    static final List<Kind> DATA = Arrays.stream(Kind.values())
            .filter(it -> !it.isClaim() && !OTHER.contains(it))
            .toList();
    /** What is understood without a word. */
    private static final Set<Kind> WORDLESS =
            Set.of(Kind.ACCESS, Kind.INFORMATION, Kind.BLOCKING, Kind.UNBLOCKING, Kind.DELETION, Kind.WITHDRAWAL);

    private Kinds() {}

    static boolean needsWords(Kind kind) {
        return !WORDLESS.contains(kind);
    }

    /** The page of the cabinet where it is done at once; empty where there is none. */
    static String atOnce(Kind kind) {
        return switch (kind) {
            case ACCESS, INFORMATION -> "/me/export";
            case CORRECTION -> "/me/edit";
            case DELETION -> "/me/delete";
            case WITHDRAWAL -> "/me/consents";
            case BLOCKING, UNBLOCKING -> "/me/block";
            default -> "";
        };
    }
}
