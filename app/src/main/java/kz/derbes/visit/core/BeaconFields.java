package kz.derbes.visit.core;

import kz.derbes.visit.core.Fields.Told;
import kz.derbes.visit.core.Fields.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads the body of a beacon: a JSON object of strings, the fields of {@link Told} by their letters, nothing else. */
public final class BeaconFields {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, BeaconFields::refuseAllButText)
            .build();

    private BeaconFields() {}

    public static Fields read(byte[] body) {
        if (body.length > Fields.MOST) return new Unreadable(Refusal.TOO_LONG);
        try {
            var beacon = JSON.readValue(body, Beacon.class);
            return beacon == null ? new Unreadable(Refusal.MALFORMED) : beacon.told();
        } catch (UnrecognizedPropertyException unknown) {
            return new Unreadable(Refusal.UNKNOWN_FIELD);
        } catch (JacksonException malformed) {
            return new Unreadable(Refusal.MALFORMED);
        }
    }

    private static void refuseAllButText(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private record Beacon(
            @Nullable String p,
            @Nullable String r,
            @Nullable String e,
            @Nullable String s,
            @Nullable String m,
            @Nullable String c,
            @Nullable String t,
            @Nullable String v) {

        Told told() {
            return new Told(p, r, e, Campaign.of(s, m, c), t, v);
        }
    }
}
