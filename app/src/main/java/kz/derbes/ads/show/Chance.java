package kz.derbes.ads.show;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Where lots are drawn from; each thread has its own source. */
@Component
class Chance implements Supplier<RandomGenerator> {

    @Override
    public RandomGenerator get() {
        return ThreadLocalRandom.current();
    }
}
