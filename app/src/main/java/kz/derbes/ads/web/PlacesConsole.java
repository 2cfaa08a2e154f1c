package kz.derbes.ads.web;

import jakarta.servlet.http.HttpServletResponse;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Placement;
import kz.derbes.ads.core.Size;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The places on pages where advertisements stand. */
@Controller
@RequestMapping("/console/ads/placements")
class PlacesConsole {
    private final Advertisers advertisers;

    PlacesConsole(Advertisers advertisers) {
        this.advertisers = advertisers;
    }

    @GetMapping
    String list(Member member, Model model) {
        return show(Typed.empty(), member, model);
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(typed);
        var code = form.value("code");
        var name = form.value("name");
        var width = form.small("width", 1, Size.MOST);
        var height = form.small("height", 1, Size.MOST);
        if (!Advertisers.isCode(code)) form.refuse("code", "code");
        if (name.isEmpty() || name.length() > 200) form.refuse("name", "empty");
        if (width.isEmpty()) form.refuse("width", "number");
        if (height.isEmpty()) form.refuse("height", "number");
        if (form.wrong().isEmpty()) {
            var size = new Size(width.orElseThrow(), height.orElseThrow());
            if (advertisers.addPlacement(new Placement(code, name, size, true), member))
                return "redirect:/console/ads/placements";
            form.refuse("code", "taken");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, member, model);
    }

    @PostMapping("/{code}/open")
    String open(@PathVariable String code, @RequestParam boolean open, Member member) {
        advertisers.open(code, open, member);
        return "redirect:/console/ads/placements";
    }

    private String show(Typed form, Member member, Model model) {
        model.addAttribute("lines", advertisers.placements());
        model.addAttribute("form", form);
        model.addAttribute("mayAct", CampaignConsole.mayAct(member));
        return "ads/placements";
    }
}
