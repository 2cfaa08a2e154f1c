package kz.derbes.policy.reading;

/**
 * Something wrong in the document itself.
 *
 * @param clause key of the clause; where something is missing, the clause in which one would look for it
 * @param line line or paragraph of the file
 */
public record Defect(Code code, String clause, int line) {

    /** What can be wrong. */
    public enum Code {
        OPERATOR_NUMBER(Severity.BLOCKS),
        OPERATOR_NUMBER_MISSING(Severity.BLOCKS),
        SITE_ADDRESS(Severity.BLOCKS),
        CONTACT_MISSING(Severity.BLOCKS),
        /** A place of a template that nobody filled. */
        PLACEHOLDER(Severity.BLOCKS),
        SITE_MISSING(Severity.NOTES),
        DUPLICATE_NUMBER(Severity.NOTES),
        MISSING_NUMBER(Severity.NOTES),
        /** The document relies on the law of another country. */
        FOREIGN_LAW(Severity.NOTES);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public boolean blocks() {
        return code.severity() == Severity.BLOCKS;
    }
}
