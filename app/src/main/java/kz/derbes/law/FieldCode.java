package kz.derbes.law;

/** A kind of personal datum the policy allows: the closed list of clauses 3.2 and 3.3 (CON-08). */
public enum FieldCode {
    SURNAME("3.2#1"),
    GIVEN_NAME("3.2#1"),
    PATRONYMIC("3.2#1"),
    PHONE("3.2#2"),
    EMAIL("3.2#3"),
    RESIDENCE("3.2#4"),
    ADDRESS("3.3#1"),
    COOKIE("3.3#2"),
    BROWSER("3.3#3"),
    ACCESS_TIME("3.3#4"),
    PAGE("3.3#5"),
    REFERRER("3.3#6");

    private final String clause;

    FieldCode(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }

    public String code() {
        return Codes.of(this);
    }

    /** Whether the person types it in, as opposed to what a browser sends by itself. */
    public boolean typed() {
        return clause.startsWith("3.2#");
    }
}
