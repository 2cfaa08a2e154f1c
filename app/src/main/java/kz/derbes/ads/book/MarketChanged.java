package kz.derbes.ads.book;

/** Something that may be shown has changed on this node; the others notice by the version. */
public record MarketChanged() {}
