package kz.derbes.ads.show;

import kz.derbes.ads.core.Ad;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Offer;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One advertisement as HTML without a script: label, Kazakh text, the text of the page's language beside it, the way to
 * its reason. Nothing an advertiser wrote gets out of its quotes; a document of theirs stays in a frame that may do nothing.
 */
@Component
public class Fragment {
    private static final String STYLE = """
            <style>body{margin:0;font:14px/1.4 system-ui,sans-serif;color:#1d2b2a}.derbes-ad p{margin:0 0 .3rem}
            .derbes-ad-label,.derbes-ad-why{font-size:12px;color:#52605f}.derbes-ad a{color:#0b5d57}
            .derbes-ad-body{display:block}.derbes-ad-body>*{display:block;max-width:100%}.derbes-ad img{height:auto}
            .derbes-ad iframe{border:0;max-width:100%}</style>""";
    private final Label label;

    Fragment(Label label) {
        this.label = label;
    }

    /** Part of a page that has scripts: it follows links in the same window. */
    String part(Offer offer, Ad ad, String token, Language language) {
        return shown(offer, ad, token, language, "");
    }

    /** A page of its own for a frame; that it was drawn is told by a picture, because it has no script. */
    String page(Offer offer, Ad ad, String token, Language language) {
        return document(
                language,
                shown(offer, ad, token, language, " target=\"_blank\"") + "<img src=\"/ad/seen/" + token
                        + "\" width=\"1\" height=\"1\" alt=\"\">");
    }

    private String shown(Offer offer, Ad ad, String token, Language language, String window) {
        if (!ad.words().hasKazakh()) throw new IllegalStateException("shown without a Kazakh text");
        return block(offer.advertiser(), ad, "/ad/click/" + token, "/ads/why/" + token, language, window, "");
    }

    /** How it will look, for staff; nothing of it is counted. */
    public String preview(String advertiser, Ad ad, String proof, Language language) {
        return document(
                language, block(advertiser, ad, ad.target(), "#", language, " target=\"_blank\"", "?proof=" + proof));
    }

    private static String document(Language language, String body) {
        return "<!DOCTYPE html><html lang=\"" + language.code()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Label.TEXT + "</title>" + STYLE + "</head><body>" + body + "</body></html>";
    }

    private String block(
            String advertiser, Ad ad, String click, String why, Language language, String window, String proof) {
        var html = new StringBuilder(1024)
                .append("<aside class=\"derbes-ad\" aria-label=\"")
                .append(Label.TEXT)
                .append("\"><p class=\"derbes-ad-label\">")
                .append(Label.TEXT)
                .append(" · ")
                .append(Html.of(advertiser))
                .append("</p>");
        if (ad.kind() == Kind.HTML) frame(ad, html, proof);
        html.append("<a class=\"derbes-ad-body\" rel=\"sponsored nofollow noopener\" href=\"")
                .append(Html.of(click))
                .append('"')
                .append(window)
                .append('>');
        if (ad.kind() == Kind.IMAGE) picture(ad, html, proof);
        words(ad.words(), language, html);
        return html.append("</a><p class=\"derbes-ad-why\"><a href=\"")
                .append(why)
                .append('"')
                .append(window)
                .append('>')
                .append(Html.of(label.why(language)))
                .append("</a></p></aside>")
                .toString();
    }

    /** Kazakh always and first; the page's language as well where there is such a text (ADS-02). */
    private static void words(Words words, Language language, StringBuilder html) {
        words.in(Language.KK).ifPresent(it -> text(it, Language.KK, html));
        if (language != Language.KK) words.in(language).ifPresent(it -> text(it, language, html));
    }

    private static void text(Words.Text text, Language language, StringBuilder html) {
        html.append("<strong lang=\"").append(language.code()).append("\">").append(Html.of(text.title()));
        html.append("</strong>");
        if (text.body().isEmpty()) return;
        html.append("<span lang=\"").append(language.code()).append("\">").append(Html.of(text.body()));
        html.append("</span>");
    }

    private static void picture(Ad ad, StringBuilder html, String proof) {
        html.append("<img src=\"/ad/image/").append(ad.id()).append(proof).append('"');
        size(ad.size(), html);
        html.append(" alt=\"\">");
    }

    private static void frame(Ad ad, StringBuilder html, String proof) {
        html.append("<iframe sandbox=\"\" src=\"/ad/html/")
                .append(ad.id())
                .append(proof)
                .append('"');
        size(ad.size(), html);
        html.append(" title=\"")
                .append(Html.of(
                        ad.words().in(Language.KK).map(Words.Text::title).orElse("")))
                .append("\"></iframe>");
    }

    private static void size(@Nullable Size size, StringBuilder html) {
        if (size == null) return;
        html.append(" width=\"")
                .append(size.width())
                .append("\" height=\"")
                .append(size.height())
                .append('"');
    }
}
