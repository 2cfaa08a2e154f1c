package kz.derbes.paper;

import kz.derbes.law.Language;

/** Whoever writes one of the operator's documents from what the system really does. */
public interface Author {

    /** The document's name in addresses and files: lower case with hyphens. */
    String code();

    /** The document as of now, in Kazakh or Russian; what it says of persons is at most a number. */
    Paper write(Language language);
}
