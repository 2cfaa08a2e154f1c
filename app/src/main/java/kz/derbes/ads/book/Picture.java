package kz.derbes.ads.book;

import kz.derbes.ads.core.Size;

/** A picture that was drawn anew here: nothing of the file that was sent is in it but what can be seen. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(String type, byte[] bytes, Size size) {}
