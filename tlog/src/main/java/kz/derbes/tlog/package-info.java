/**
 * A transparency log on the JDK alone: RFC 6962 tree, C2SP tiles, signed checkpoints, proofs, and a reader that trusts
 * none of them.
 */
@NullMarked
package kz.derbes.tlog;

import org.jspecify.annotations.NullMarked;
