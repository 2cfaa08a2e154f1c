package kz.derbes.vault;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/** A check ended, and the block with it; what the outcome is decides what follows (RGT-04, RGT-05). */
public record Unblocked(SubjectId subject, UUID block, Block.Outcome outcome) {}
