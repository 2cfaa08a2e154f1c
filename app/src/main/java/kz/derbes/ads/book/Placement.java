package kz.derbes.ads.book;

import kz.derbes.ads.core.Size;

/**
 * A place on the site's pages for one advertisement.
 *
 * @param code names it in pages
 * @param size the most that fits
 * @param open whether anything may be shown there
 */
public record Placement(String code, String name, Size size, boolean open) {}
