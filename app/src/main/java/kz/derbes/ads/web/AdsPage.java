package kz.derbes.ads.web;

import java.util.UUID;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.ads.report.PublicAds;
import kz.derbes.ads.show.Ticket;
import kz.derbes.ads.show.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What every reader may know: why an advertisement was shown to them, and all that are shown to anybody. */
@Controller
class AdsPage {
    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1_000;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final Advertisers advertisers;
    private final PublicAds ads;

    AdsPage(Tickets tickets, Campaigns campaigns, Advertisers advertisers, PublicAds ads) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.advertisers = advertisers;
        this.ads = ads;
    }

    @GetMapping("/ads")
    String list(
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = ads.list(past, PAGE + 1, shown * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("past", past);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "ads/public";
    }

    @GetMapping("/ads/why/{token}")
    String why(@PathVariable String token, Model model) {
        var ticket = tickets.read(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var campaign =
                campaigns.find(ticket.campaign()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("ticket", ticket);
        model.addAttribute("plan", campaign.plan());
        model.addAttribute("advertiser", name(campaign));
        where(ticket, model);
        return "ads/why";
    }

    private static void where(Ticket ticket, Model model) {
        switch (ticket.where()) {
            case Whereabouts.NotAllowed() -> model.addAttribute("where", "not-allowed");
            case Whereabouts.Unknown(var since) ->
                model.addAttribute("where", "unknown").addAttribute("since", since);
            case Whereabouts.Known(var country, var since) ->
                model.addAttribute("where", "known")
                        .addAttribute("since", since)
                        .addAttribute("country", country);
        }
    }

    private String name(Campaign campaign) {
        UUID id = campaign.advertiser();
        return advertisers.find(id).map(Advertiser::name).orElse("");
    }
}
