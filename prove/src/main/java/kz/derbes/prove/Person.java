package kz.derbes.prove;

import java.security.SecureRandom;

/** Made-up data of an account holder, different on each walk, with the letters only Kazakh has. */
record Person(String surname, String givenName, String phone, String email, String password) {

    static Person random() {
        var chance = new SecureRandom();
        int number = chance.nextInt(1_000_000);
        return new Person(
                "Әбілқасымұлы" + number,
                "Гүлжаңа",
                "+7701%07d".formatted(chance.nextInt(10_000_000)),
                "walker-%06d@example.kz".formatted(number),
                "құпия-сөз-%08x".formatted(chance.nextInt()));
    }
}
