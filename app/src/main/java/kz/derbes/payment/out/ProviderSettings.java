package kz.derbes.payment.out;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The payment organisations the operator has a contract with; one that is left out is not offered. Keys come from the
 * environment or from files, never from what is shipped.
 *
 * @param patience how long one answer is waited for
 */
@ConfigurationProperties("derbes.payment.provider")
record ProviderSettings(
        @DefaultValue("8s") Duration patience,
        @Nullable TipTop tiptop,
        @Nullable Freedom freedom,
        @Nullable Halyk halyk) {

    /**
     * TipTop Pay.
     *
     * @param publicId login of the API
     * @param secret password of the API and key of the hooks
     * @param holds whether money is held first
     */
    record TipTop(
            @DefaultValue("https://api.tiptoppay.kz") URI api,
            String publicId,
            String secret,
            @DefaultValue("KZ") String country,
            @DefaultValue("false") boolean holds) {
        TipTop {
            country = checked(country);
        }

        @Override
        public String toString() {
            return "TipTop " + api;
        }
    }

    /** Freedom Pay. */
    record Freedom(
            @DefaultValue("https://api.freedompay.kz") URI api,
            String merchant,
            String secret,
            @DefaultValue("KZ") String country,
            @DefaultValue("false") boolean holds) {
        Freedom {
            country = checked(country);
        }

        @Override
        public String toString() {
            return "Freedom " + api;
        }
    }

    /**
     * Halyk ePay.
     *
     * @param shop the bank's number of the shop
     * @param contact the shop's own address, where the bank wants one of the buyer
     */
    record Halyk(
            @DefaultValue("https://epay-oauth.homebank.kz/oauth2/token")
            URI oauth,

            @DefaultValue("https://epay-api.homebank.kz") URI api,
            String client,
            String secret,
            String shop,
            String contact,
            @DefaultValue("KZ") String country) {
        Halyk {
            country = checked(country);
        }

        @Override
        public String toString() {
            return "Halyk " + api;
        }
    }

    private static String checked(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z]{2}")) throw new IllegalArgumentException("a country has two letters");
        return upper;
    }
}
