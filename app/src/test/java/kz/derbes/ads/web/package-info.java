@NullMarked
package kz.derbes.ads.web;

import org.jspecify.annotations.NullMarked;
