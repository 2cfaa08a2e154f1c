package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.request.Kind;

/** The form of a new request: words, a clause, and what else a claim is about. There is no place for a file (CON-09). */
final class RequestForm {
    static final int LONGEST = 4000;
    private static final String CLAUSE = "[0-9]{1,2}(\\.[0-9]{1,2}){0,2}[.]?";
    private static final String ALSO = "also-";

    private final Kind kind;
    private final Posted posted;

    private RequestForm(Kind kind, Posted posted) {
        this.kind = kind;
        this.posted = posted;
    }

    static RequestForm of(Kind kind, HttpServletRequest request, Set<String> besides) {
        var names = new HashSet<>(besides);
        names.addAll(Set.of("words", "clause"));
        Kinds.CLAIMS.forEach(it -> names.add(ALSO + it.code()));
        return new RequestForm(kind, Posted.of(request, names));
    }

    Form checked() {
        var form = new Form().keep("words", words()).keep("clause", posted.of("clause"));
        Kinds.CLAIMS.forEach(it -> form.keep(ALSO + it.code(), posted.of(ALSO + it.code())));
        if (words().isBlank() && Kinds.needsWords(kind)) form.fault("words", "required");
        if (words().length() > LONGEST) form.fault("words", "long");
        if (Papers.areNamed(words())) form.fault("words", "papers");
        if (!clause().isEmpty() && !clause().matches(CLAUSE)) form.fault("clause", "clause");
        return form;
    }

    String words() {
        return posted.of("words").strip();
    }

    String clause() {
        return posted.of("clause").strip();
    }

    Posted posted() {
        return posted;
    }

    /** Further kinds of a mixed claim. */
    Set<Kind> also() {
        var also = EnumSet.noneOf(Kind.class);
        if (kind.isClaim())
            Kinds.CLAIMS.stream().filter(it -> posted.ticked(ALSO + it.code())).forEach(also::add);
        also.remove(kind);
        return also;
    }
}
