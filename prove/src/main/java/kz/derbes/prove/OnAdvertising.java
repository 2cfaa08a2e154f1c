package kz.derbes.prove;

import java.util.Map;
import org.jsoup.nodes.Document;

/** Clause 4.1.8: an advertisement without consent knows the page and the time; with consent it says what else it knows. */
final class OnAdvertising {
    private static final String SLOT = "/ad/slot/home?page=/&lang=ru&w=1280";
    private static final String PLAN = "/console/ads/campaigns";

    private OnAdvertising() {}

    static void advertisesOnlyOnConsent(Life life, Tally tally) throws Exception {
        var user = life.user();
        tally.that(user.get("/me/consents").status() == 200, "advertising is a choice of its own in the cabinet");
        var opened = Log.count(life.log().facts(), "\"deed\":\"vault.opened\"", "\"purpose\":\"advertising\"");
        tally.that(opened == 0, "nobody's data was opened for advertising without it");
        if (life.stranger().get(SLOT).status() == 204) {
            tally.open("no advertisement stands on the first page");
            return;
        }
        usesThePageAlone(life, tally);
        namesTheCountryAndStopsAtOnce(life, tally);
        refusesWithoutKazakh(life.staff(), tally);
    }

    private static void usesThePageAlone(Life life, Tally tally) throws Exception {
        var stranger = life.stranger();
        var ad = stranger.get(SLOT);
        tally.that(ad.status() == 200, "a page without consent is given an advertisement");
        tally.that(ad.document().text().contains("Жарнама / Реклама"), "it is labelled as one");
        tally.that(!ad.document().select("[lang=kk]").isEmpty(), "it speaks Kazakh");
        tally.that(stranger.cookies().isEmpty(), "it leaves no cookie");
        var why = why(stranger);
        tally.that(!why.select("[data-test=nothing-else]").isEmpty(), "its reason is the page and the time alone");
        tally.that(why.select("[data-test=country]").isEmpty(), "no country was looked for");
    }

    private static void namesTheCountryAndStopsAtOnce(Life life, Tally tally) throws Exception {
        var visitor = life.stranger();
        if (!visitor.get("/ads").document().text().contains("only with the permission")) return;
        visitor.submit(visitor.get("/").form("/consent").set("choice", "allow"));
        tally.that(!why(visitor).select("[data-test=country]").isEmpty(), "with consent the reason names the country");
        visitor.submit(visitor.get("/consent").form("/consent").set("choice", "refuse"));
        tally.that(why(visitor).select("[data-test=country]").isEmpty(), "taking it back stops it at once");
    }

    private static Document why(Browser browser) throws Exception {
        var link = browser.get(SLOT).document().select(".derbes-ad-why a").attr("href");
        return browser.get(link).document();
    }

    private static void refusesWithoutKazakh(Browser staff, Tally tally) throws Exception {
        var added = staff.submit(staff.get("/console/ads/advertisers")
                .form("/console/ads/advertisers")
                .set("name", "Proof")
                .set("bin", ""));
        tally.that(added.status() == 200, "an advertiser is entered");
        var form = staff.get(PLAN + "/new").form(PLAN);
        var advertiser = staff.get(PLAN + "/new")
                .document()
                .select("#advertiser option:contains(Proof)")
                .attr("value");
        var campaign = staff.submit(form.set("name", "Proof")
                .set("advertiser", advertiser)
                .set("placements", "home")
                .set("amount", "1"));
        var link = campaign.document().select("a[href$=/creatives/new]").attr("href");
        var draft = staff.get(link).form(link.replace("/new", ""));
        var refused = staff.submit(
                draft.set("title-kk", "").set("title-ru", "Чай за $5").set("target", "/"));
        tally.that(refused.status() == 422, "a price in dollars is refused");
        staff.submit(draft.set("title-ru", "Чай"));
        var path = link.replace("/creatives/new", "");
        var step = staff.get(path).form(path + "/step");
        var answer = staff.submit(step.set("step", "submit"));
        tally.that(answer.status() == 422, "an advertisement without a Kazakh text cannot be published");
        tally.that(
                staff.glance(path, Map.of()).text().contains("data-test"), "and nothing of the campaign has changed");
    }
}
