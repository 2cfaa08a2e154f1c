@NullMarked
package kz.derbes.staff.web;

import org.jspecify.annotations.NullMarked;
