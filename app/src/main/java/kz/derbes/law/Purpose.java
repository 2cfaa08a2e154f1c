package kz.derbes.law;

/** What personal data may be used for: the closed list of section 4 of the policy; there is no ninth (clause 6.3.1). */
public enum Purpose {
    IDENTIFICATION("4.1.1"),
    PERSONAL_ACCESS("4.1.2"),
    FEEDBACK("4.1.3"),
    LOCATION("4.1.4"),
    ACCURACY("4.1.5"),
    ACCOUNT("4.1.6"),
    PAYMENT("4.1.7"),
    ADVERTISING("4.1.8");

    private final String clause;

    Purpose(String clause) {
        this.clause = clause;
    }

    /** The key of the clause that names this purpose. */
    public String clause() {
        return clause;
    }

    /** The form used in facts, messages and tables: lower case with hyphens. */
    public String code() {
        return Codes.of(this);
    }
}
