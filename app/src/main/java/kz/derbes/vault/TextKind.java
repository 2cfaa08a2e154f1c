package kz.derbes.vault;

/** What a free text about a person is: each kind has a table of its own and opens as no other. */
enum TextKind {
    /** Why staff looked, by the fact of the reading. */
    REASON("vault.reason", "fact"),
    /** What the person or the staff wrote in a matter of the person, by its number. */
    NOTE("vault.note", "id");

    private final String table;
    private final String key;

    TextKind(String table, String key) {
        this.table = table;
        this.key = key;
    }

    String table() {
        return table;
    }

    /** The column that names a text. */
    String key() {
        return key;
    }

    /** What a text of this kind is bound to besides its person and number. */
    String binding() {
        return "derbes." + table + "/1";
    }
}
