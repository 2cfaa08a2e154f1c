package kz.derbes.notification;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox. */
@Service
public class Letters {

    /** Puts a letter into the outbox in the caller's transaction; it is sent after the commit, with retry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        throw new IllegalStateException("notification is not built: " + letter);
    }
}
