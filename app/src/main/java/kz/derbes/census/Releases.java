package kz.derbes.census;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.census.Answer.Reason;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.law.counting.Trait;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables of counts on their way out: judged, allowed by a second person, judged again, and only then given. */
@Service
@EnableConfigurationProperties(CensusSettings.class)
public class Releases {
    private static final String DEED = "census.release";
    private static final String EVERYBODY = "accounts";
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int SHOWN = 50;

    private final Counting counting;
    private final Blur blur;
    private final ReleaseRows rows;
    private final EpsilonRows epsilons;
    private final Approvals approvals;
    private final CensusSettings settings;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Releases(
            Counting counting,
            Blur blur,
            ReleaseRows rows,
            EpsilonRows epsilons,
            Approvals approvals,
            CensusSettings settings,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.counting = counting;
        this.blur = blur;
        this.rows = rows;
        this.epsilons = epsilons;
        this.approvals = approvals;
        this.settings = settings;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What people can be told apart by. */
    public List<Trait> offered() {
        return List.copyOf(counting.traits().values());
    }

    /** What is left of this quarter's epsilon. */
    public BigDecimal epsilonLeft() {
        return settings.epsilon().subtract(epsilons.spent(EVERYBODY, quarter()));
    }

    /** The least k and l anybody may ask for. */
    public Map<String, Integer> least() {
        return Map.of("k", settings.k(), "l", settings.l());
    }

    public List<Release> newest() {
        return rows.newest(SHOWN);
    }

    /** A released table; empty while it waits and for a number of none. */
    public Optional<Table> table(UUID id) {
        return rows.find(id).filter(it -> it.releasedAt() != null).map(it -> new Table(it.question(), rows.groups(id)));
    }

    /** Judges a question and puts it before a second person. */
    @Transactional
    public Answer ask(Question question, Member maker) {
        var refusal = refusal(question);
        if (refusal.isPresent()) return refused(question, maker, refusal.get());
        var id = approvals.ask(maker, DEED, question.codes());
        rows.add(id, maker.actor(), question, clock.instant());
        ledger.record(fact("census.asked", maker, question, Map.of("approval", id.toString())));
        return new Answer.Asked(id);
    }

    /** Counts anew, judges the counts anew, uses the approval up and keeps the table; all of it or nothing. */
    public Answer release(UUID id, Member maker) {
        Answer answer = transaction.execute(status -> {
            var tried = tryRelease(id, maker);
            if (tried instanceof Answer.Refused) status.setRollbackOnly();
            return tried;
        });
        if (answer instanceof Answer.Refused refused) recordRefusal(id, maker, refused);
        return answer;
    }

    private Answer tryRelease(UUID id, Member maker) {
        var asked = rows.hold(id).filter(it -> it.maker().equals(maker.actor().toString()));
        if (asked.isEmpty()) return new Answer.Refused(Reason.NOT_APPROVED);
        if (asked.get().releasedAt() != null) return new Answer.Released(id);
        var question = asked.get().question();
        if (!approvals.spend(id, maker, DEED, question.codes())) return new Answer.Refused(Reason.NOT_APPROVED);
        var refusal = refusal(question);
        if (refusal.isPresent()) return refusal.get();
        if (!spendEpsilon(question)) return new Answer.Refused(Reason.EPSILON_SPENT);
        var groups = groups(question);
        rows.keep(id, groups, clock.instant());
        ledger.record(fact("census.released", maker, question, Map.of("approval", id.toString())));
        return new Answer.Released(id);
    }

    /** Why the question or, where counts are exact, its answer cannot leave; blurred counts are not looked at before. */
    private Optional<Answer.Refused> refusal(Question question) {
        var traits = counting.traits();
        if (!understood(question, traits)) return Optional.of(new Answer.Refused(Reason.NOT_UNDERSTOOD));
        var columns = question.all().stream().map(traits::get).toList();
        if (Blur.cells(columns) > settings.cells())
            return Optional.of(new Answer.Refused(Reason.TOO_MANY_COMBINATIONS));
        if (question.method() == Question.Method.NOISE)
            return question.epsilon().compareTo(epsilonLeft()) > 0
                    ? Optional.of(new Answer.Refused(Reason.EPSILON_SPENT))
                    : Optional.empty();
        return gate(Gate.standsInTheWay(counting.count(question.all()), question));
    }

    private static Optional<Answer.Refused> gate(List<Gate.Small> small) {
        if (small.isEmpty()) return Optional.empty();
        var why = small.stream().anyMatch(it -> it.why() == Gate.Why.PEOPLE)
                ? Reason.GROUPS_TOO_SMALL
                : Reason.GROUPS_TOO_ALIKE;
        return Optional.of(new Answer.Refused(
                why, small.stream().limit(SHOWN).map(Gate.Small::values).toList()));
    }

    private boolean understood(Question question, Map<String, Trait> traits) {
        var all = question.all();
        boolean known = !question.columns().isEmpty() && traits.keySet().containsAll(all);
        boolean once = all.stream().distinct().count() == all.size();
        boolean strict = question.k() >= settings.k() && question.l() >= settings.l();
        boolean blurred = question.method() == Question.Method.GROUPS
                || question.epsilon().signum() > 0;
        return known && once && strict && blurred;
    }

    private boolean spendEpsilon(Question question) {
        return question.method() == Question.Method.GROUPS
                || epsilons.spend(EVERYBODY, quarter(), question.epsilon(), settings.epsilon());
    }

    private List<Group> groups(Question question) {
        var counts = counting.count(question.all());
        if (question.method() == Question.Method.NOISE) {
            var traits = counting.traits();
            return blur.of(counts, question.all().stream().map(traits::get).toList(), question);
        }
        var sorted = new TreeMap<List<String>, Long>(Groups.ORDER);
        sorted.putAll(counts);
        return sorted.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue()))
                .toList();
    }

    private Answer refused(Question question, Member maker, Answer.Refused refusal) {
        ledger.record(fact(
                "census.refused",
                maker,
                question,
                Map.of("reason", refusal.reason().code())));
        return refusal;
    }

    private void recordRefusal(UUID id, Member maker, Answer.Refused refusal) {
        transaction.executeWithoutResult(
                status -> rows.find(id).ifPresent(it -> refused(it.question(), maker, refusal)));
    }

    private LocalDate quarter() {
        var today = LocalDate.ofInstant(clock.instant(), HERE);
        int month = (today.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
        return LocalDate.of(today.getYear(), month, 1);
    }

    private static Fact fact(String deed, Member maker, Question question, Map<String, String> more) {
        var codes = question.codes();
        codes.putAll(more);
        codes.put("role", maker.role().code());
        return new Fact(deed, null, maker.actor(), codes);
    }
}
