package kz.derbes.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every room says the same things in all three languages. */
class SpeechTests {
    private static final Pattern GAP = Pattern.compile("\\{[a-z0-9.-]+");

    static Stream<String> rooms() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ru.properties");
        return Stream.of(files).map(it -> String.valueOf(it.getFilename()).replace("_ru.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    @Obligation("LNG-01")
    void saysTheSameInEachLanguage(String room) throws IOException {
        var russian = messages(room, "ru");
        for (String language : new String[] {"kk", "en"}) {
            var other = messages(room, language);
            assertThat(other.keySet()).as(room + " " + language).isEqualTo(russian.keySet());
            russian.forEach((key, text) -> assertThat(gaps(other.getOrDefault(key, "")))
                    .as(room + " " + language + " " + key)
                    .isEqualTo(gaps(text)));
        }
        assertThat(russian.values()).noneMatch(String::isBlank);
    }

    @Test
    @Obligation("LNG-01")
    void writesKazakhWithItsOwnLetters() throws IOException {
        for (String room : rooms().toList())
            assertThat(String.join(" ", messages(room, "kk").values())).as(room).containsPattern("[әғқңөұүһі]");
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> messages(String room, String language) throws IOException {
        var properties = new Properties();
        var file = new ClassPathResource("messages/" + room + "_" + language + ".properties");
        properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        var messages = new TreeMap<String, String>();
        properties.forEach((key, text) -> messages.put(key.toString(), text.toString()));
        return messages;
    }
}
