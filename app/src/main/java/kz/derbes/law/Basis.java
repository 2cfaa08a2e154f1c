package kz.derbes.law;

/** Why a datum may be kept: the law knows consent and itself, nothing else (PDL 7(1), 9). */
public enum Basis {
    CONSENT,
    LAW;

    public String code() {
        return Codes.of(this);
    }
}
