package kz.derbes.ads.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creative;
import kz.derbes.ads.book.Creatives;
import kz.derbes.ads.book.Told;
import kz.derbes.ads.show.Proofs;
import kz.derbes.law.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An advertisement: entered, looked at as it will stand on a page, allowed by somebody else. */
@Controller
class CreativeConsole {
    private static final Set<String> DONE = Set.of("submit", "allow", "send-back", "archive");
    private final Creatives creatives;
    private final Campaigns campaigns;
    private final Proofs proofs;

    CreativeConsole(Creatives creatives, Campaigns campaigns, Proofs proofs) {
        this.creatives = creatives;
        this.campaigns = campaigns;
        this.proofs = proofs;
    }

    @GetMapping("/console/ads/campaigns/{id}/creatives/new")
    String form(@PathVariable UUID id, Model model) {
        var form = Typed.empty();
        form.values().set("weight", "1");
        form.values().set("kind", "text");
        return show(id, form, model);
    }

    @PostMapping("/console/ads/campaigns/{id}/creatives")
    String draft(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Member member,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var form = Typed.of(typed);
        var draft = CreativeForm.draft(form, picture);
        var kept = draft.flatMap(it -> creatives.draft(id, it, member));
        if (kept.isPresent()) return "redirect:/console/ads/creatives/" + kept.get();
        if (draft.isPresent()) form.refuse("kind", "closed");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, form, model);
    }

    @GetMapping("/console/ads/creatives/{id}")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return show(find(id), member, model);
    }

    @PostMapping("/console/ads/creatives/{id}/step")
    String step(
            @PathVariable UUID id,
            @RequestParam String step,
            Member member,
            HttpServletResponse response,
            Model model) {
        find(id);
        var told = switch (step) {
            case "submit" -> creatives.submit(id, member);
            case "allow" -> creatives.allow(id, member);
            case "send-back" -> creatives.sendBack(id, member);
            case "archive" -> creatives.archive(id, member);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (told == Told.DONE) return "redirect:/console/ads/creatives/" + id + "?done=" + step;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", told.code());
        return show(find(id), member, model);
    }

    private String show(UUID campaign, Typed form, Model model) {
        model.addAttribute(
                "campaign",
                campaigns.find(campaign).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("form", form);
        return "ads/creative-new";
    }

    private String show(Creative creative, Member member, Model model) {
        model.addAttribute("creative", creative);
        model.addAttribute("proof", proofs.of(creative.id()));
        model.addAttribute("campaign", campaigns.find(creative.campaign()).orElseThrow());
        model.addAttribute("mayAct", CampaignConsole.mayAct(member));
        model.addAttribute("own", creative.isOf(member.actor().toString()));
        return "ads/creative";
    }

    private Creative find(UUID id) {
        return creatives.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
