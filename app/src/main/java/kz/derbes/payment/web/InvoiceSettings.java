package kz.derbes.payment.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom an invoice is paid; without an account none is offered.
 *
 * @param payee name of the seller as the bank knows it
 * @param number BIN or IIN
 * @param account IIK, an IBAN of Kazakhstan
 * @param kbe code of the beneficiary
 */
@ConfigurationProperties("derbes.payment.invoice")
record InvoiceSettings(
        @DefaultValue("") String payee,
        @DefaultValue("") String number,
        @DefaultValue("") String account,
        @DefaultValue("") String bank,
        @DefaultValue("") String bic,
        @DefaultValue("17") String kbe) {}
