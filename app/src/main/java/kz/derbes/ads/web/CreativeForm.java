package kz.derbes.ads.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Optional;
import kz.derbes.ads.book.CreativeDraft;
import kz.derbes.ads.book.Creatives;
import kz.derbes.ads.book.Picture;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An advertisement as it is entered. */
final class CreativeForm {
    private CreativeForm() {}

    /** The draft; empty when something is wrong, and the form then says what. */
    static Optional<CreativeDraft> draft(Typed form, @Nullable MultipartFile file) throws IOException {
        var kind = Kind.of(form.value("kind")).orElse(Kind.TEXT);
        Optional<Picture> picture =
                kind == Kind.IMAGE && file != null ? Creatives.picture(file.getBytes()) : Optional.empty();
        var draft = new CreativeDraft(
                kind,
                kind == Kind.HTML ? size(form) : picture.map(Picture::size).orElse(null),
                form.small("weight", 1, 100).orElse(0),
                words(form),
                form.value("target"),
                kind == Kind.HTML ? form.value("html") : null,
                picture.orElse(null));
        draft.wrong().forEach(form::refuse);
        return form.wrong().isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    private static @Nullable Size size(Typed form) {
        var width = form.small("width", 1, Size.MOST);
        var height = form.small("height", 1, Size.MOST);
        return width.isPresent() && height.isPresent() ? new Size(width.getAsInt(), height.getAsInt()) : null;
    }

    private static Words words(Typed form) {
        var texts = new EnumMap<Language, Words.Text>(Language.class);
        for (var language : Language.values()) {
            var title = form.value("title-" + language.code());
            var body = form.value("body-" + language.code());
            if (!title.isEmpty() || !body.isEmpty()) texts.put(language, new Words.Text(title, body));
        }
        return new Words(texts);
    }
}
