package kz.derbes.order.offer;

/** How many of one thing an order can name. */
public final class Amounts {
    public static final int MOST = 99;

    private Amounts() {}

    /** Whether somebody can want so many. */
    public static boolean isRight(int quantity) {
        return quantity >= 1 && quantity <= MOST;
    }
}
