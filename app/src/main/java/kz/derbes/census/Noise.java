package kz.derbes.census;

import java.math.BigDecimal;
import java.security.SecureRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GeometricSampler;
import org.springframework.stereotype.Component;

/**
 * Whole numbers of the two-sided geometric distribution, the discrete form of Laplace's: added to a count to which one
 * person gives at most one, they give away at most epsilon of anybody. Being whole they carry no low bits of a fraction
 * that would tell the count behind them; their probabilities are as exact as a double.
 */
@Component
class Noise {
    private final UniformRandomProvider random;

    Noise() {
        this(new SecureRandom()::nextLong);
    }

    Noise(UniformRandomProvider random) {
        this.random = random;
    }

    long draw(BigDecimal epsilon) {
        var sampler = GeometricSampler.of(random, -Math.expm1(-epsilon.doubleValue()));
        return (long) sampler.sample() - sampler.sample();
    }
}
