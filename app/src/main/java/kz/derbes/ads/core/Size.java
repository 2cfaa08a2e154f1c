package kz.derbes.ads.core;

/** Width and height in CSS pixels. */
public record Size(int width, int height) {
    public static final int MOST = 2000;
    /** From this many pixels on an advertisement counts as large (MRC viewability guideline). */
    static final int LARGE = 242_500;

    public Size {
        if (width < 1 || height < 1 || width > MOST || height > MOST)
            throw new IllegalArgumentException("a size of " + width + " by " + height);
    }

    public boolean holds(Size other) {
        return other.width <= width && other.height <= height;
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
