package kz.derbes.door;

/** How often something may be tried within a window; the window ends by itself, so nobody is locked out for good. */
public interface Limit {

    /** Under which the tries are counted; no two limits share one. */
    String name();

    Rate rate();
}
