package kz.derbes.order.offer;

import kz.derbes.law.Language;

/** A text in the languages of the site; English may be empty, then Russian stands in. */
public record Said(String kk, String ru, String en) {

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en.isEmpty() ? ru : en;
        };
    }
}
