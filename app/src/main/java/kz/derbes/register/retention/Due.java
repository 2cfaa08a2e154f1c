package kz.derbes.register.retention;

import org.jspecify.annotations.Nullable;

/**
 * What a sweep would remove now.
 *
 * @param item empty for a room that cannot say
 * @param rows null for a room that cannot say
 */
public record Due(String room, String item, @Nullable Long rows) {}
