@NullMarked
package kz.derbes.disclosure.web;

import org.jspecify.annotations.NullMarked;
