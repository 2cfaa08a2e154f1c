package kz.derbes.disclosure.demand;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A passphrase of 150 random bits that can be read out over a telephone: no letter in it looks like another. */
final class Passphrase {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 6;
    private static final int IN_A_GROUP = 5;

    private Passphrase() {}

    static String draw(SecureRandom chance) {
        return IntStream.range(0, GROUPS).mapToObj(it -> group(chance)).collect(Collectors.joining("-"));
    }

    private static String group(SecureRandom chance) {
        var group = new StringBuilder();
        for (int i = 0; i < IN_A_GROUP; i++) group.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        return group.toString();
    }
}
