package kz.derbes.disclosure.demand;

/** The answer to the making of a package: the passphrase, which is kept nowhere, or why there is none. */
public sealed interface Packed {

    /** The passphrase that opens the package; it does not print. */
    record Sealed(String passphrase) implements Packed {
        @Override
        public String toString() {
            return "Sealed[‹passphrase›]";
        }
    }

    record Refused(Told why) implements Packed {}
}
