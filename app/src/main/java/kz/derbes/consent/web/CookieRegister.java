package kz.derbes.consent.web;

import java.util.List;

/** Every cookie the site can set, whatever sets it (clause 1.1.6, COO-01). */
final class CookieRegister {
    static final List<Cookie> ALL = List.of(
            new Cookie("derbes_session", true),
            new Cookie("derbes_lang", true),
            new Cookie("derbes_choice", true),
            new Cookie("derbes_basket", false),
            new Cookie("derbes_own", true));

    private CookieRegister() {}

    /**
     * A cookie of the register; what it is for and how long it lives are messages {@code consent.cookie.<name>} and
     * {@code consent.cookie.<name>.life}.
     *
     * @param necessary whether the visitor asked for what cannot be done without it
     */
    record Cookie(String name, boolean necessary) {}
}
