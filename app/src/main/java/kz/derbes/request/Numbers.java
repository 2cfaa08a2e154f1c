package kz.derbes.request;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Numbers people can read over the phone: random, so that none tells how many there are or which comes next. */
@Component
class Numbers {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = 4;
    private final SecureRandom random = new SecureRandom();

    String fresh() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == HALF) number.append('-');
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
