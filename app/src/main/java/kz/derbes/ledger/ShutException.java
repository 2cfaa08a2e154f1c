package kz.derbes.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The database was not yet brought up to the sealed log: nobody is opened and nothing of the deed is left. */
@ResponseStatus(code = HttpStatus.SERVICE_UNAVAILABLE, reason = ShutException.REASON)
public final class ShutException extends RuntimeException {
    /** What the page that tells of it is known by. */
    public static final String REASON = "shut";

    private static final long serialVersionUID = 1L;

    public ShutException() {
        super("the house is shut until the database is brought up to the sealed log");
    }
}
