@NullMarked
package kz.derbes.ads.book;

import org.jspecify.annotations.NullMarked;
