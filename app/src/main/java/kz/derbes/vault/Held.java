package kz.derbes.vault;

import java.util.Set;

/** The numbers of the keys a node can use now. */
record Held(Set<Long> wrapping, long wrappingPrimary, Set<Long> indexing) {}
