@NullMarked
package kz.derbes.ads.show;

import org.jspecify.annotations.NullMarked;
