package kz.derbes.notification;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.derbes.law.Purpose;
import kz.derbes.vault.Ground;

/** A kind of letter. Its class decides what it needs, not who sends it: whatever promotes is advertising (conflict C15a). */
enum Template {
    ACCOUNT_CONFIRM(Purpose.FEEDBACK, "code"),
    ACCOUNT_EXISTS(Purpose.FEEDBACK),
    ACCOUNT_RECOVER(Purpose.FEEDBACK, "code"),
    ACCOUNT_PASSWORD_CHANGED(Purpose.FEEDBACK),
    ACCOUNT_CONTACT_CHANGED(Purpose.FEEDBACK),
    ACCOUNT_CLOSED(Purpose.FEEDBACK),
    ACCOUNT_BLOCKED(Purpose.FEEDBACK),
    ACCOUNT_UNBLOCKED(Purpose.FEEDBACK),
    DISCLOSED(Purpose.FEEDBACK, "number"),
    ACCOUNT_LATER(Purpose.FEEDBACK),
    REQUEST_CODE(Purpose.FEEDBACK, "code"),
    REQUEST_RECEIVED(Purpose.FEEDBACK, "number", "due", "path"),
    REQUEST_MESSAGE(Purpose.FEEDBACK, "number", "due", "path"),
    REQUEST_PAUSED(Purpose.FEEDBACK, "number", "path"),
    REQUEST_EXTENDED(Purpose.FEEDBACK, "number", "due", "path"),
    REQUEST_LATE(Purpose.FEEDBACK, "number", "due", "path"),
    REQUEST_ANSWERED(Purpose.FEEDBACK, "number", "path"),
    REQUEST_REFUSED(Purpose.FEEDBACK, "number", "path"),
    RISK_DECIDED(Purpose.FEEDBACK, "path"),
    RISK_NEW_PLACE(Purpose.FEEDBACK),
    INCIDENT_NOTICE(Purpose.FEEDBACK, "number", "what", "day", "fields"),
    ORDER_PLACED(Purpose.PAYMENT, "number", "sum", "path"),
    ORDER_IN_REVIEW(Purpose.PAYMENT, "number", "path"),
    ORDER_PAID(Purpose.PAYMENT, "number", "sum", "path"),
    ORDER_SENT(Purpose.PAYMENT, "number", "path"),
    ORDER_CANCELLED(Purpose.PAYMENT, "number", "path"),
    ORDER_RETURN_ASKED(Purpose.PAYMENT, "number", "path"),
    ORDER_RETURNED(Purpose.PAYMENT, "number", "sum", "path"),
    ORDER_RETURN_REFUSED(Purpose.PAYMENT, "number", "path"),
    ORDER_REFUNDED(Purpose.PAYMENT, "number", "sum", "path"),
    PAYMENT_HELD(Purpose.PAYMENT, "number", "sum", "path", "page"),
    PAYMENT_LET_GO(Purpose.PAYMENT, "number", "sum", "path"),
    RECEIPT_GIVEN(Purpose.PAYMENT, "number", "sum", "sign", "register", "path"),
    RECEIPT_OF_REFUND(Purpose.PAYMENT, "number", "sum", "sign", "register", "path"),
    NEWS(Purpose.ADVERTISING, "path");

    private static final Map<String, Template> BY_CODE =
            Arrays.stream(values()).collect(toMap(Template::code, Function.identity()));

    private final Purpose purpose;
    private final Set<String> codes;

    Template(Purpose purpose, String... codes) {
        this.purpose = purpose;
        this.codes = Set.of(codes);
    }

    static Optional<Template> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Purpose purpose() {
        return purpose;
    }

    /** What a letter of this kind cannot be written without. */
    Set<String> codes() {
        return codes;
    }

    /** Which ground lets it out: what tells of a block, or of a request that may be its check, must not be held back by it. */
    Ground ground() {
        return switch (this) {
            case ACCOUNT_BLOCKED,
                    ACCOUNT_UNBLOCKED,
                    REQUEST_CODE,
                    REQUEST_RECEIVED,
                    REQUEST_MESSAGE,
                    REQUEST_PAUSED,
                    REQUEST_EXTENDED,
                    REQUEST_LATE,
                    REQUEST_ANSWERED,
                    REQUEST_REFUSED,
                    RISK_DECIDED,
                    INCIDENT_NOTICE -> Ground.NOTICE;
            default -> Ground.CONSENT;
        };
    }

    /** Whether it is tried until its time is over, however often that fails: a duty does not end with a server (5.3). */
    boolean patient() {
        return this == INCIDENT_NOTICE;
    }

    boolean advertising() {
        return purpose == Purpose.ADVERTISING;
    }
}
