package kz.derbes.policy.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a clause of a policy promises, demands or merely says: the closed list of what Derbes knows how to keep. */
public enum Promise {
    PREAMBLE,
    SECTION,
    BASIS,
    COVERAGE,
    TERMS,
    TERM_OPERATOR,
    TERM_PERSONAL_DATA,
    TERM_PROCESSING,
    TERM_CONFIDENTIALITY,
    TERM_USER,
    TERM_SITE,
    TERM_COOKIES,
    TERM_IP,
    TERM_OTHER,
    CONSENT_BY_USE,
    CONSENT_BY_FORM,
    EXPRESS_CONSENT,
    LEAVE_IF_DISAGREE,
    FREE_REFUSAL,
    WITHDRAWAL,
    ONLY_THIS_SITE,
    THIRD_PARTY_SITES,
    NO_ACCURACY_CHECK,
    DECLARED_DATA,
    MINORS,
    LANGUAGES,
    CONFIDENTIALITY_DUTY,
    REGISTRATION_FIELDS,
    FIELD_NAME,
    FIELD_PHONE,
    FIELD_EMAIL,
    FIELD_RESIDENCE,
    FIELD_BIRTH,
    FIELD_IDENTITY_NUMBER,
    FIELD_PAYMENT,
    AUTOMATIC_FIELDS,
    AUTO_IP,
    AUTO_COOKIES,
    AUTO_BROWSER,
    AUTO_TIME,
    AUTO_PAGE,
    AUTO_REFERRER,
    AUTO_DEVICE,
    AUTO_PLACE,
    COOKIES_OFF,
    IP_STATISTICS,
    AGGREGATE_STATISTICS,
    OTHER_DATA,
    DROPS_UNKNOWN,
    CLOSED_LIST,
    AS_IS,
    AS_TYPED,
    PURPOSES,
    PURPOSE_IDENTIFICATION,
    PURPOSE_PERSONAL_ACCESS,
    PURPOSE_FEEDBACK,
    PURPOSE_LOCATION,
    PURPOSE_ACCURACY,
    PURPOSE_ACCOUNT,
    PURPOSE_PAYMENT,
    PURPOSE_ADVERTISING,
    PURPOSE_STATISTICS,
    PURPOSE_ORDERS,
    PURPOSE_SUPPORT,
    PURPOSE_LAW,
    UNLIMITED_TERM,
    FINITE_TERM,
    STORAGE_PLACE,
    CROSS_BORDER,
    NO_CROSS_BORDER,
    STATE_BODIES,
    THIRD_PARTY_TRANSFER,
    BREACH_NOTICE,
    PROTECTION,
    JOINT_MEASURES,
    USER_DUTIES,
    GIVE_DATA,
    FUNCTION_NEEDS,
    KEEP_CURRENT,
    SELF_SERVICE_ERASURE,
    RIGHTS,
    OPERATOR_DUTIES,
    ONLY_PURPOSES,
    SECRECY,
    PRECAUTIONS,
    BLOCKING,
    AUTHORITY_NOTICE,
    LIABILITY,
    EXEMPTION,
    BURDEN_OF_PROOF,
    EXEMPT_PUBLIC,
    EXEMPT_THIRD_PARTY,
    EXEMPT_CONSENT,
    CLAIM_FIRST,
    CLAIM_TERM,
    COURT,
    GOVERNING_LAW,
    UNILATERAL_CHANGE,
    CHANGE_ON_POSTING,
    CHANGE_ASKS,
    CHANGE_NOTICE,
    CONTACT,
    UNRECOGNISED;

    private static final Map<String, Promise> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Promise::code, Function.identity()));

    /** The stable name used in output, rules and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The promise of that code; an unknown code is an {@link IllegalArgumentException}. */
    public static Promise of(String code) {
        var promise = BY_CODE.get(code);
        if (promise == null) throw new IllegalArgumentException("no such promise: " + code);
        return promise;
    }

    public boolean isPurpose() {
        return name().startsWith("PURPOSE_");
    }

    /** Whether it names a kind of personal datum. */
    public boolean isField() {
        return name().startsWith("FIELD_") || name().startsWith("AUTO_");
    }
}
