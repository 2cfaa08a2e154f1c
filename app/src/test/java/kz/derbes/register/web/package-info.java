@NullMarked
package kz.derbes.register.web;

import org.jspecify.annotations.NullMarked;
