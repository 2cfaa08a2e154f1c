package kz.derbes.policy.reading;

import static kz.derbes.policy.reading.Promise.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a policy and the law part, clause by clause; the codes are those of the design notes and never change. */
final class Conflicts {
    private static final int CONSUMER_DAYS = 10;
    private static final Pattern DAYS =
            Pattern.compile("(?iu)(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?(?:\\p{L}+\\s+)?(?:дн|ден|дня|сут|күн)");
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){1,3})");
    private static final Pattern ITEM_CITED = Pattern.compile("\\d\\.\\d{1,2}#\\d");
    private final Reading policy;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Reading policy) {
        this.policy = policy;
    }

    static List<Conflict> of(Reading policy) {
        var conflicts = new Conflicts(policy);
        conflicts.consent();
        conflicts.data();
        conflicts.duties();
        conflicts.disputes();
        conflicts.silence();
        conflicts.form();
        return conflicts.found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Conflicts::rank))
                .toList();
    }

    private void consent() {
        at("C1", CONSENT_BY_USE);
        at("C2", LEAVE_IF_DISAGREE);
        if (!policy.says(EXPRESS_CONSENT)) {
            at("C29", CONSENT_BY_USE);
            at("C29", CONSENT_BY_FORM);
        }
        at("C3", UNLIMITED_TERM);
        at("C4", SELF_SERVICE_ERASURE, it -> lacks(it, "закон", "заң"));
        at("C6", UNILATERAL_CHANGE);
        if (!policy.says(CHANGE_ASKS)) at("C6", CHANGE_ON_POSTING);
        if (policy.says(PURPOSE_ADVERTISING))
            at("C15a", PURPOSE_FEEDBACK, it -> lacks(it, "без рекламы", "жарнамасы жоқ"));
        at("C16", GIVE_DATA);
    }

    private void data() {
        boolean ads =
                policy.saying(AUTO_IP).anyMatch(it -> has(it, "реклам", "жарнама") && lacks(it, "соглас", "келісім"));
        if (Stream.of(ads, policy.says(IP_STATISTICS), policy.says(PURPOSE_LOCATION))
                        .filter(it -> it)
                        .count()
                > 1) {
            at("C10", AUTO_IP, it -> has(it, "реклам", "жарнама") && lacks(it, "соглас", "келісім"));
            at("C10", IP_STATISTICS);
        }
        at("C11", OTHER_DATA);
        at("C12", OTHER_DATA, this::excusedByBreach);
        if (policy.says(PURPOSE_ACCURACY)) at("C15", NO_ACCURACY_CHECK);
        at("C19", AS_IS);
        if (policy.saying(AUTO_COOKIES).anyMatch(it -> has(it, "корзин", "себет"))) at("C20", COOKIES_OFF);
        if (policy.says(PURPOSES) && !policy.says(PURPOSE_STATISTICS)) {
            at("C30", IP_STATISTICS);
            if (!policy.says(AGGREGATE_STATISTICS)) at("C30", AUTOMATIC_FIELDS);
        }
    }

    private void duties() {
        at("C8", BREACH_NOTICE, it -> lacks(it, "орган"));
        at("C9", EXEMPTION);
        if (!policy.says(THIRD_PARTY_TRANSFER)) at("C13", SECRECY, it -> has(it, "письмен", "жазбаша"));
        at("C14", BLOCKING, it -> lacks(it, "дней", "дня", "день", "часов", "күн", "сағат"));
    }

    private void disputes() {
        at("C7", CLAIM_TERM, this::tooLong);
        at("C21", CLAIM_FIRST, it -> lacks(it, "необязательн", "не обязательн", "міндетті емес"));
    }

    private void silence() {
        if (!policy.says(STORAGE_PLACE) || !(policy.says(CROSS_BORDER) || policy.says(NO_CROSS_BORDER))) silent("C22");
        if (policy.tongues().size() < 2 && !policy.says(LANGUAGES)) silent("C23");
        if (!policy.says(MINORS)) silent("C24");
        if (!policy.says(AUTHORITY_NOTICE)) silent("C26");
    }

    private void form() {
        boolean defined =
                policy.clauses().stream().filter(it -> it.says(TERM_OPERATOR)).anyMatch(it -> has(it, "оператор"));
        if (!defined)
            policy.clauses().stream()
                    .filter(it -> has(it, "оператор"))
                    .findFirst()
                    .ifPresent(it -> add("C17", it));
        policy.clauses().stream()
                .filter(it -> has(it, "по защите прав субъектов"))
                .forEach(it -> add("C17", it));
        policy.defects().forEach(this::form);
        policy.clauses().stream().filter(this::collides).forEach(it -> add("C18", it));
    }

    private void form(Defect defect) {
        switch (defect.code()) {
            case OPERATOR_NUMBER, OPERATOR_NUMBER_MISSING, SITE_ADDRESS, CONTACT_MISSING ->
                found.add(new Conflict("C25", defect.clause()));
            case DUPLICATE_NUMBER, MISSING_NUMBER -> found.add(new Conflict("C18", defect.clause()));
            case PLACEHOLDER, SITE_MISSING, FOREIGN_LAW -> {}
        }
    }

    /** An item 3.3 1) beside a clause 3.3.1, unless the text itself says how items are cited, as in 3.3#1. */
    private boolean collides(Clause clause) {
        if (ITEM_CITED.matcher(policy.text()).find()) return false;
        return clause.key().endsWith("#1")
                && policy.clause(clause.parent() + ".1").isPresent();
    }

    private boolean excusedByBreach(Clause clause) {
        return REFERENCE
                .matcher(clause.body())
                .results()
                .flatMap(it -> policy.clause(it.group(1)).stream())
                .anyMatch(it -> it.says(BREACH_NOTICE));
    }

    /** The longest term is beyond what a consumer must wait, and no shorter one is given beside it. */
    private boolean tooLong(Clause clause) {
        var days = DAYS.matcher(clause.body())
                .results()
                .map(it -> Integer.parseInt(it.group(1)))
                .toList();
        return !days.isEmpty() && days.stream().allMatch(it -> it > CONSUMER_DAYS);
    }

    private void at(String code, Promise promise) {
        at(code, promise, it -> true);
    }

    private void at(String code, Promise promise, Predicate<Clause> when) {
        policy.saying(promise).filter(when).forEach(it -> add(code, it));
    }

    private void add(String code, Clause clause) {
        found.add(new Conflict(code, clause.key()));
    }

    private void silent(String code) {
        found.add(new Conflict(code, null));
    }

    private static boolean has(Clause clause, String... stems) {
        String words = " " + String.join(" ", Words.of(clause.body()));
        return Stream.of(stems).anyMatch(it -> words.contains(" " + it));
    }

    private static boolean lacks(Clause clause, String... stems) {
        return !has(clause, stems);
    }

    private static int rank(Conflict conflict) {
        return Integer.parseInt(conflict.code().replaceAll("\\D", ""));
    }
}
