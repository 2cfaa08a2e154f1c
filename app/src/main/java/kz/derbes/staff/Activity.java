package kz.derbes.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member did, as the ledger has it. */
@Service
public class Activity {
    private static final int PAGE = 1_000;
    private final Ledger ledger;

    Activity(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One deed in codes. */
    public record Line(Instant at, String deed, String codes) {}

    /** Everything a member did, oldest last, as a table of codes; whoever takes it is on record. */
    @Transactional
    public String sheet(UUID member, Member reader) {
        var sheet = new StringBuilder("at,deed,codes\n");
        int offset = 0;
        var page = of(member, PAGE, offset);
        while (!page.isEmpty()) {
            page.forEach(it -> sheet.append(it.at())
                    .append(',')
                    .append(it.deed())
                    .append(',')
                    .append(quoted(it.codes()))
                    .append('\n'));
            offset += page.size();
            page = of(member, PAGE, offset);
        }
        var codes = Map.of(
                "member",
                member.toString(),
                "lines",
                Integer.toString(offset),
                "role",
                reader.role().code());
        ledger.record(Fact.of("staff.activity-exported", null, reader.actor(), codes));
        return sheet.toString();
    }

    /** Codes may hold commas, never a quotation mark. */
    private static String quoted(String codes) {
        return '"' + codes + '"';
    }

    public List<Line> of(UUID member, int limit, int offset) {
        return ledger.by(Actor.staff(member.toString()), limit, offset).stream()
                .map(it -> new Line(
                        it.at(),
                        it.fact().deed(),
                        it.fact().codes().entrySet().stream()
                                .map(code -> code.getKey() + "=" + code.getValue())
                                .collect(Collectors.joining(" "))))
                .toList();
    }
}
