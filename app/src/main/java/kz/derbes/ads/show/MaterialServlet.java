package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.derbes.ads.book.Creative;
import kz.derbes.ads.book.Creatives;

/** {@code GET /ad/image/{id}} and {@code GET /ad/html/{id}}: what an advertiser made, from this site and under its rules. */
final class MaterialServlet extends HttpServlet {
    private static final Pattern ID = Pattern.compile("/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final transient Creatives creatives;
    private final transient Proofs proofs;
    private final transient Neighbours neighbours;

    MaterialServlet(Creatives creatives, Proofs proofs, Neighbours neighbours) {
        this.creatives = creatives;
        this.proofs = proofs;
        this.neighbours = neighbours;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var creative = creative(request.getPathInfo()).filter(it -> proofs.opens(it, request.getParameter("proof")));
        var html = creative.map(Creative::html);
        var picture = creative.flatMap(it -> creatives.pictureOf(it.id()));
        if (html.isPresent()) Answer.html(response, html.get(), Answer.sandbox(neighbours.ancestors()));
        else if (picture.isPresent())
            Answer.picture(response, picture.get().type(), picture.get().bytes(), "public, max-age=3600");
        else Answer.nothing(response, HttpServletResponse.SC_NOT_FOUND);
    }

    private Optional<Creative> creative(@org.jspecify.annotations.Nullable String path) {
        return path == null || !ID.matcher(path).matches()
                ? Optional.empty()
                : creatives.find(UUID.fromString(path.substring(1)));
    }
}
