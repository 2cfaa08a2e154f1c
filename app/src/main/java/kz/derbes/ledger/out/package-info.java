/** The ledger's way out: its signed checkpoints go to the witnesses the operator names, and nothing else does. */
@NullMarked
package kz.derbes.ledger.out;

import org.jspecify.annotations.NullMarked;
