package kz.derbes.policy.edition;

/** The answer to a request to publish a draft. */
public sealed interface Posting {
    /** It works from now on. */
    record Posted(Edition edition) implements Posting {}

    /** It does not. */
    record Refused(Reason reason) implements Posting {}

    /** Why a draft cannot be published. */
    enum Reason {
        /** Nobody has made one, or it was published meanwhile. */
        NO_DRAFT,
        /** LNG-01. */
        NO_KAZAKH,
        /** LNG-01. */
        NO_RUSSIAN,
        /** A document has faults that keep registration closed, or cannot be read at all. */
        DEFECTS;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
