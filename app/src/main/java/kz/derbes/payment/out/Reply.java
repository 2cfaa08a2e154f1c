package kz.derbes.payment.out;

/** What is answered to a hook, always with status 200. */
public record Reply(String type, String body) {}
