package kz.derbes.request;

import kz.derbes.law.Codes;

/** How somebody who wrote a letter was shown to be who they say: the closed list; a copy of a document is not on it (CON-09). */
public enum Identity {
    /** Was called or written to by the contact that is kept and confirmed. */
    KEPT_CONTACT,
    /** Showed a document at the desk; nothing of it was copied. */
    SHOWN_AT_DESK,
    /** Signed electronically, and the signature was verified. */
    SIGNED,
    /** A representative showed their authority. */
    AUTHORITY_SHOWN;

    public String code() {
        return Codes.of(this);
    }
}
