package kz.derbes.policy.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a text is about, and in which languages. */
final class Subject {
    private static final List<String> PERSONAL =
            List.of("персональн", "конфиденциальн", "дербес", "құпиялы", "личн", "жеке", "privacy", "personal");
    private static final List<String> DATA =
            List.of("данн", "информац", "сведени", "дерек", "мәлімет", "ақпарат", "data", "information");
    private static final String KAZAKH_LETTERS = "әғқңөұүһі";

    private Subject() {}

    static boolean isPersonalData(List<String> words) {
        return has(words, PERSONAL) && has(words, DATA);
    }

    private static boolean has(List<String> words, List<String> stems) {
        return words.stream().anyMatch(word -> stems.stream().anyMatch(word::startsWith));
    }

    /** A language is there when at least a tenth of the Cyrillic words are plainly of it. */
    static Set<Reading.Tongue> tongues(List<String> words) {
        var cyrillic = words.stream().filter(Subject::isCyrillic).toList();
        long kazakh = cyrillic.stream().filter(Subject::isKazakh).count();
        long russian = cyrillic.size() - kazakh;
        var tongues = EnumSet.noneOf(Reading.Tongue.class);
        if (kazakh * 5 > cyrillic.size()) tongues.add(Reading.Tongue.KAZAKH);
        if (russian * 5 > cyrillic.size() && russianWords(cyrillic) * 100 > cyrillic.size())
            tongues.add(Reading.Tongue.RUSSIAN);
        return tongues;
    }

    private static long russianWords(List<String> words) {
        var common = Set.of("и", "в", "на", "не", "с", "или", "для", "по", "при", "от");
        return words.stream().filter(common::contains).count();
    }

    private static boolean isCyrillic(String word) {
        return word.chars().allMatch(it -> it >= 'а' && it <= 'ӿ');
    }

    private static boolean isKazakh(String word) {
        return Stream.of(word.split("")).anyMatch(KAZAKH_LETTERS::contains);
    }
}
