package kz.derbes.ads.core;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** A kind of screen, told by the width of the page alone; nothing of the browser is read. */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP;

    private static final int PHONE_BELOW = 600;
    private static final int TABLET_BELOW = 1024;

    /** The kind for a width in CSS pixels. */
    public static Device ofWidth(int width) {
        if (width < PHONE_BELOW) return PHONE;
        return width < TABLET_BELOW ? TABLET : DESKTOP;
    }

    public static Optional<Device> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public String code() {
        return Codes.of(this);
    }
}
