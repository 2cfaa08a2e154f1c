package kz.derbes.policy.reading;

/**
 * A piece of the text that carries a number of its own.
 *
 * @param key stable name: {@code 2.4a} for a repeated number, {@code 3.3#1} for an item, {@code preamble}
 * @param parent key of the passage it belongs to; empty at the top
 * @param number as printed; empty for the preamble
 * @param line line or paragraph of the file where it begins
 * @param text byte for byte, its number included
 * @param body the same without the number
 */
record Passage(String key, String parent, String number, int line, String text, String body) {}
