@NullMarked
package kz.derbes.request.web;

import org.jspecify.annotations.NullMarked;
