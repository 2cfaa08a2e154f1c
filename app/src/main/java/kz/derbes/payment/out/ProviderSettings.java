package kz.derbes.payment.out;

import java.net.URI;
import java.time.Duration;
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
            Secret secret,
            @DefaultValue("KZ") Country country,
            @DefaultValue("false") boolean holds) {}

    /** Freedom Pay. */
    record Freedom(
            @DefaultValue("https://api.freedompay.kz") URI api,
            String merchant,
            Secret secret,
            @DefaultValue("KZ") Country country,
            @DefaultValue("false") boolean holds) {}

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
            Secret secret,
            String shop,
            String contact,
            @DefaultValue("KZ") Country country) {}
}
