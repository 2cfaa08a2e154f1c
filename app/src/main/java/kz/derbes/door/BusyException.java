package kz.derbes.door;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many passwords are being checked at once. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("busy");
    }
}
