package kz.derbes.law;

/** Somebody outside the site who can receive personal data (clauses 5.2 and 6.3.2). */
public enum Recipient {
    MAIL_RELAY,
    PAYMENT_PROVIDER,
    CARRIER,
    STATE_BODY;

    public String code() {
        return Codes.of(this);
    }
}
