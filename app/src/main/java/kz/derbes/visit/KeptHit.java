package kz.derbes.visit;

import java.util.UUID;
import kz.derbes.visit.core.View;

/** A view with the consent that lets it be kept. */
record KeptHit(View.Seen view, UUID consent) {}
