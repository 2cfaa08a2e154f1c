package kz.derbes.disclosure.web;

import java.time.Clock;
import java.util.UUID;
import kz.derbes.disclosure.demand.Demands;
import kz.derbes.disclosure.demand.LegalGrounds;
import kz.derbes.disclosure.demand.Packing;
import kz.derbes.disclosure.demand.Refusal;
import kz.derbes.disclosure.demand.Seeking;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of one demand as its reader may see it. */
@Component
class DemandFile {
    private final Demands demands;
    private final Packing packing;
    private final Clock clock;

    DemandFile(Demands demands, Packing packing, Clock clock) {
        this.demands = demands;
        this.packing = packing;
        this.clock = clock;
    }

    String show(UUID id, Member member, Model model) {
        var demand = demands.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("demand", DemandView.of(demand, member, clock));
        var people = demands.people(id);
        model.addAttribute("people", people);
        model.addAttribute("next", people.isEmpty() ? 1 : people.getLast().place() + 1);
        model.addAttribute("most", Seeking.MOST);
        model.addAttribute("refusals", Refusal.values());
        model.addAttribute("ready", packing.isReady(id));
        model.addAttribute("ground", LegalGrounds.of(demand.entry().ground()).orElseThrow());
        return "disclosure/demand";
    }
}
