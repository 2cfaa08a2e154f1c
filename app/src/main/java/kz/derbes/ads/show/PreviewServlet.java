package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creatives;
import kz.derbes.law.Language;

/** {@code GET /ad/preview/{id}?lang=ru&proof=…}: an advertisement as it will stand on a page; nothing is counted. */
final class PreviewServlet extends HttpServlet {
    private final transient Creatives creatives;
    private final transient Campaigns campaigns;
    private final transient Advertisers advertisers;
    private final transient Proofs proofs;
    private final transient Fragment fragment;

    PreviewServlet(
            Creatives creatives, Campaigns campaigns, Advertisers advertisers, Proofs proofs, Fragment fragment) {
        this.creatives = creatives;
        this.campaigns = campaigns;
        this.advertisers = advertisers;
        this.proofs = proofs;
        this.fragment = fragment;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var proof = request.getParameter("proof");
        var creative = path != null && path.matches("/[0-9a-f-]{36}")
                ? creatives.find(UUID.fromString(path.substring(1))).filter(it -> proofs.opens(it, proof))
                : java.util.Optional.<kz.derbes.ads.book.Creative>empty();
        if (creative.isEmpty()) {
            Answer.nothing(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = campaigns
                .find(creative.get().campaign())
                .flatMap(it -> advertisers.find(it.advertiser()))
                .map(Advertiser::name)
                .orElse("");
        var lang = request.getParameter("lang");
        var language = lang == null ? Language.KK : Language.of(lang).orElse(Language.KK);
        var html = fragment.preview(
                name, creative.get().ad(), proofs.of(creative.get().id()), language);
        Answer.html(response, html, Answer.frame("'self'"));
    }
}
