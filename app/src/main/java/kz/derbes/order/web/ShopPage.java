package kz.derbes.order.web;

import java.time.Duration;
import java.util.UUID;
import kz.derbes.order.offer.Offers;
import kz.derbes.order.offer.Pictures;
import kz.derbes.order.offer.Sorting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The shop window: shelves, search, one offer. */
@Controller
class ShopPage {
    private static final int LAST_PAGE = 400;
    private static final int LONGEST = 100;
    private final Offers offers;
    private final Pictures pictures;

    ShopPage(Offers offers, Pictures pictures) {
        this.offers = offers;
        this.pictures = pictures;
    }

    @GetMapping("/shop")
    String window(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        String sought = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        return sought.isEmpty() ? shelf(null, page, sort, model) : search(sought, page, model);
    }

    @GetMapping("/shop/{category:[a-z0-9-]+}")
    String category(
            @PathVariable String category,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        var found = offers.categories().stream()
                .filter(it -> it.code().equals(category))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("category", found);
        return shelf(category, page, sort, model);
    }

    @GetMapping("/shop/item/{slug}")
    String item(@PathVariable String slug, @RequestParam(defaultValue = "") String done, Model model) {
        var offer = offers.bySlug(slug)
                .filter(it -> it.active())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("offer", offer);
        model.addAttribute("categories", offers.categories());
        model.addAttribute("done", BasketPage.DONE.contains(done) ? done : "");
        return "order/item";
    }

    /** A picture never changes under its number, so browsers need to ask once. */
    @GetMapping("/shop/picture/{id}/{size}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable String size) {
        return pictures.jpeg(id, size.equals("small"))
                .map(it -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shelf(@org.jspecify.annotations.Nullable String category, int page, String sort, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var sorting = Sorting.of(sort);
        var found = offers.shelf(category, sorting, shown);
        model.addAttribute("sorting", sorting);
        model.addAttribute("sortings", Sorting.values());
        return show(found, shown, "", model);
    }

    private String search(String sought, int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = offers.find(sought, shown);
        if (found.isEmpty() && shown == 0) {
            found = offers.alike(sought);
            model.addAttribute("alike", !found.isEmpty());
        }
        return show(found, shown, sought, model);
    }

    private String show(java.util.List<kz.derbes.order.offer.Offer> found, int page, String q, Model model) {
        model.addAttribute("offers", found.stream().limit(Offers.PAGE).toList());
        model.addAttribute("more", found.size() > Offers.PAGE);
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        model.addAttribute("categories", offers.categories());
        return "order/shop";
    }
}
