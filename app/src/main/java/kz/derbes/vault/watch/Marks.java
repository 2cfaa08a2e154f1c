package kz.derbes.vault.watch;

/** Keyed bits over a message, under a key that lies outside the database. */
public interface Marks {

    byte[] of(String message, int bytes);
}
