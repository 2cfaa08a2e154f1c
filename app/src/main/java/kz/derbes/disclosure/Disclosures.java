package kz.derbes.disclosure;

import org.springframework.stereotype.Service;

/** The gate through which personal data leaves, and the register of each passing (OPR-06). */
@Service
public class Disclosures {

    /** Judges a transfer and, when it may pass, opens the fields and enters it in the register before returning. */
    public Release release(Transfer transfer) {
        throw new IllegalStateException("disclosure is not built: " + transfer);
    }
}
