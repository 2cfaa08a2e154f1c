package derbes.simulator;

import java.util.Locale;

/** A provider that is played. */
public enum House {
    TIPTOP("TipTop Pay"),
    FREEDOM("Freedom Pay"),
    HALYK("Halyk ePay"),
    TILL("cash register");

    private final String title;

    House(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The first part of its addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
