package kz.derbes.policy;

/** The operator of a demo: invented, yet with every part in the right form, so that the whole site can be tried. */
final class DemoOperator {

    private DemoOperator() {}

    static Operator invented() {
        return new Operator(
                "ТОО «Вымышленная лавка» (DEMO)",
                "000140000002",
                "000000, г. Примерск, ул. Выдуманная, 0",
                "https://lavka.example",
                "hello@lavka.example",
                "+7 000 000 00 00",
                "KZ, demo",
                "privacy@lavka.example");
    }
}
