package kz.derbes.payment;

/** The two ways to pay that need no provider. */
public enum Method {
    ON_DELIVERY,
    INVOICE;

    public String code() {
        return kz.derbes.law.Codes.of(this);
    }

    static boolean isOwn(String method) {
        return method.equals(ON_DELIVERY.code()) || method.equals(INVOICE.code());
    }
}
