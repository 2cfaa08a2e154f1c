package kz.derbes.ads.core;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One advertisement of a campaign, as it can be shown.
 *
 * @param size of the picture or the frame; null for a text, which takes the place it finds
 * @param weight its share among those of the campaign that fit, from 1 to 100
 * @param target where a click leads: an address with https, or a path of this site
 */
public record Ad(UUID id, Kind kind, @Nullable Size size, int weight, Words words, String target) {

    boolean fits(Size place) {
        return size == null || place.holds(size);
    }
}
