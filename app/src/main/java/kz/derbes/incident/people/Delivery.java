package kz.derbes.incident.people;

/**
 * How many notices of an incident are in one state.
 *
 * @param state a code: waiting, sent, failed, dropped, no-channel, erased or drill
 * @param reason a code; empty where there is none
 */
public record Delivery(String state, String reason, long people) {}
