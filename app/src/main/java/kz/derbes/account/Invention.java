package kz.derbes.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.derbes.law.FieldCode;

/** What an invented person would have typed: a surname that hardly anybody bears, and an e-mail that nobody reads. */
final class Invention {
    private static final List<String> BEGINNINGS =
            List.of("Жүмшір", "Цымбар", "Ыскөт", "Юхмел", "Өзқұл", "Шебуя", "Ғабзат", "Зыряш", "Ұлымкен", "Хвощ");
    private static final List<String> ENDINGS = List.of("баев", "енко", "ғалиев", "бекұлы", "анов", "ицкий", "жанов");
    private static final List<String> NAMES =
            List.of("Айдар", "Марат", "Санжар", "Игорь", "Тимур", "Нұрлан", "Виктор", "Ерлан", "Олег", "Дәурен");
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz";
    private static final int LOCAL_PART = 9;

    private Invention() {}

    static Map<FieldCode, String> of(RandomGenerator random, String domain) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        typed.put(FieldCode.SURNAME, one(BEGINNINGS, random) + one(ENDINGS, random));
        typed.put(FieldCode.GIVEN_NAME, one(NAMES, random));
        typed.put(FieldCode.EMAIL, mailbox(random) + "@" + domain);
        return typed;
    }

    private static String mailbox(RandomGenerator random) {
        var name = new StringBuilder();
        for (int i = 0; i < LOCAL_PART; i++) name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return name.append(random.nextInt(10, 99)).toString();
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
