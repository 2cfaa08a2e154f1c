@NullMarked
package kz.derbes.ads.core;

import org.jspecify.annotations.NullMarked;
