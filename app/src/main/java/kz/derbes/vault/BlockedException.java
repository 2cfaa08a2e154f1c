package kz.derbes.vault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change or an erasure of data that is blocked while a check lasts; nothing was changed (RGT-03). */
@ResponseStatus(HttpStatus.LOCKED)
public final class BlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlockedException() {
        super("blocked");
    }
}
