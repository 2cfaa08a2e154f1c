package kz.derbes.ads.show;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.ads.core.Whereabouts;

/**
 * One showing of an advertisement, as it travels through the reader's page and back. It names no reader.
 *
 * @param nonce random; tells this showing from others so that nothing is counted twice
 * @param lease the share of the budget it was taken from; zero for none
 * @param where what was known of the reader's country when it was chosen, so that the reader can be told
 */
public record Ticket(
        UUID nonce, UUID campaign, UUID creative, String placement, Instant at, long lease, Whereabouts where) {}
