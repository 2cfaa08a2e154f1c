package kz.derbes.tlog;

/** What a log commits itself to by its signature: its name, how many leaves it has and their root (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, Hash root) {
    /** Where the newest checkpoint lies below the log's folder. */
    public static final String FILE = "checkpoint";

    /** The signed text; the key's name is the origin. */
    public String signedBy(SigningKey key) {
        if (!key.verifier().name().equals(origin)) throw new IllegalArgumentException("key of another log");
        return SignedNote.sign(text(), key);
    }

    /** Reads a checkpoint that this key has signed under its own name; otherwise a {@link DamageException}. */
    public static Checkpoint open(String note, VerifierKey key) {
        String[] lines = SignedNote.open(note, key).split("\n", -1);
        try {
            var checkpoint = new Checkpoint(lines[0], Strict.number(lines[1]), Hash.parse(lines[2]));
            if (checkpoint.origin.equals(key.name()) && lines.length == 4) return checkpoint;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DamageException("checkpoint is malformed", key.name());
        }
        throw new DamageException("checkpoint of another log", key.name());
    }

    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
