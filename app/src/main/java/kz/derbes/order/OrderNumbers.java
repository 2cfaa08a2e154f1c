package kz.derbes.order;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Numbers people can read over the phone: random, so that none tells how much is sold or which comes next. */
@Component
class OrderNumbers {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 9;
    private static final int PART = 3;
    private final SecureRandom random = new SecureRandom();

    String fresh() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % PART == 0) number.append('-');
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
