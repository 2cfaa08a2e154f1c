package kz.derbes.vault;

import kz.derbes.law.FieldCode;

/** A contact's place in the blind index under one key; while the index key rotates a contact has two. */
final class IndexEntry {
    private final FieldCode field;
    private final long key;
    private final byte[] index;

    IndexEntry(FieldCode field, long key, byte[] index) {
        this.field = field;
        this.key = key;
        this.index = index;
    }

    FieldCode field() {
        return field;
    }

    long key() {
        return key;
    }

    byte[] index() {
        return index;
    }
}
