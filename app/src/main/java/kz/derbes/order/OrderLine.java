package kz.derbes.order;

import java.util.UUID;
import kz.derbes.law.Language;

/**
 * One line of an order, as it was when it was bought.
 *
 * @param n its place, from 1
 * @param tiyn the price of one
 * @param asked how many the buyer wants to give back and nobody has answered yet
 * @param returned how many came back
 * @param keptBecause code of the exclusion from returns; empty when it can be returned (SEL-04)
 */
public record OrderLine(
        int n,
        UUID offer,
        boolean goods,
        String kk,
        String ru,
        String en,
        long tiyn,
        int quantity,
        int asked,
        int returned,
        String keptBecause) {

    public String name(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** What the whole line costs. */
    public long sum() {
        return tiyn * quantity;
    }

    /** How many can still be asked to be taken back. */
    public int returnable() {
        return goods && keptBecause.isEmpty() ? quantity - returned - asked : 0;
    }

    OrderLine asked(int wanted) {
        return new OrderLine(n, offer, goods, kk, ru, en, tiyn, quantity, wanted, returned, keptBecause);
    }

    /** The line when what was asked is back. */
    OrderLine takenBack() {
        return new OrderLine(n, offer, goods, kk, ru, en, tiyn, quantity, 0, returned + asked, keptBecause);
    }
}
