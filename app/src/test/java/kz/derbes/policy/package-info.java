@NullMarked
package kz.derbes.policy;

import org.jspecify.annotations.NullMarked;
