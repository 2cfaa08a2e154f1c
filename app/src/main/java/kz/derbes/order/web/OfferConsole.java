package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.order.offer.Category;
import kz.derbes.order.offer.Exclusions;
import kz.derbes.order.offer.Import;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.OfferForm;
import kz.derbes.order.offer.Offers;
import kz.derbes.order.offer.Pictures;
import kz.derbes.order.offer.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Offers one by one. */
@Controller
@RequestMapping("/console/orders/offers")
class OfferConsole {
    static final List<String> FIELDS = List.of(
            "slug",
            "category",
            "kind",
            "name_kk",
            "name_ru",
            "name_en",
            "text_kk",
            "text_ru",
            "text_en",
            "price",
            "stock",
            "active",
            "kept_because");
    private static final int LAST_PAGE = 1_000;
    private final Offers offers;
    private final Import table;
    private final Pictures pictures;

    OfferConsole(Offers offers, Import table, Pictures pictures) {
        this.offers = offers;
        this.table = table;
        this.pictures = pictures;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        String sought = q.strip().substring(0, Math.min(q.strip().length(), 100));
        var found = offers.all(sought, shown);
        model.addAttribute("offers", found.stream().limit(Offers.PAGE).toList());
        model.addAttribute("more", found.size() > Offers.PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("q", sought);
        model.addAttribute("categories", offers.categories());
        return "order/offers";
    }

    @PostMapping("/shelf")
    String shelf(Member member, HttpServletRequest request) {
        var posted = Posted.of(request, Set.of("code", "kk", "ru", "en"));
        var name = new Said(
                posted.of("kk").strip(),
                posted.of("ru").strip(),
                posted.of("en").strip());
        boolean right = posted.of("code").matches("[a-z0-9-]{1,40}")
                && !name.kk().isEmpty()
                && !name.ru().isEmpty()
                && !posted.of("code").equals("item")
                && !posted.of("code").equals("picture");
        if (!right) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var named = name.en().isEmpty() ? new Said(name.kk(), name.ru(), name.ru()) : name;
        table.shelf(new Category(posted.of("code"), named), member.actor());
        return "redirect:/console/orders/offers";
    }

    @GetMapping("/edit")
    String edit(
            @RequestParam(defaultValue = "") String slug, @RequestParam(defaultValue = "") String done, Model model) {
        var offer = offers.bySlug(slug);
        model.addAttribute("done", Set.of("saved", "stale").contains(done) ? done : "");
        return form(offer.orElse(null), offer.map(OfferCells::of).orElse(Map.of("kind", "goods")), Map.of(), model);
    }

    @PostMapping("/edit")
    String save(Member member, HttpServletRequest request, HttpServletResponse response, Model model) {
        var names = new java.util.HashSet<>(FIELDS);
        names.add("version");
        var posted = Posted.of(request, names);
        var cells = new HashMap<String, String>();
        FIELDS.forEach(it -> cells.put(it, posted.of(it).strip()));
        cells.put("active", posted.ticked("active") ? "yes" : "no");
        var typed = new OfferForm(
                cells, offers.categories().stream().map(Category::code).collect(Collectors.toSet()));
        var before = offers.bySlug(cells.getOrDefault("slug", ""));
        var offer = typed.offer(before.map(Offer::id).orElseGet(UUID::randomUUID));
        if (offer == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("done", "");
            return form(before.orElse(null), cells, typed.faults(), model);
        }
        boolean isNew = posted.of("version").isEmpty();
        boolean saved = isNew
                ? before.isEmpty() && offers.add(offer, member)
                : offers.change(offer, Integer.parseInt(posted.of("version")), member);
        return "redirect:/console/orders/offers/edit?slug=" + offer.slug() + "&done=" + (saved ? "saved" : "stale");
    }

    @PostMapping("/{slug}/picture")
    String picture(
            @PathVariable String slug,
            @RequestParam MultipartFile file,
            Member member,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var offer = offers.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var fault = pictures.put(offer, file.getBytes(), member);
        if (fault.isEmpty()) return "redirect:/console/orders/offers/edit?done=saved&slug=" + slug;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("pictureFault", fault.get());
        model.addAttribute("done", "");
        return form(offer, OfferCells.of(offer), Map.of(), model);
    }

    private String form(
            @org.jspecify.annotations.Nullable Offer offer,
            Map<String, String> cells,
            Map<String, String> faults,
            Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("cells", cells);
        model.addAttribute("faults", faults);
        model.addAttribute("categories", offers.categories());
        model.addAttribute("exclusions", Exclusions.codes());
        return "order/offer-edit";
    }
}
