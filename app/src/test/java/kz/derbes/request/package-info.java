@NullMarked
package kz.derbes.request;

import org.jspecify.annotations.NullMarked;
