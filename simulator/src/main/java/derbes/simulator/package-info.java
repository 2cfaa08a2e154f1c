/** Payment providers and a cash register that exist for tests and the demo alone: their published protocols, no money. */
@NullMarked
package derbes.simulator;

import org.jspecify.annotations.NullMarked;
