/** The page where tables of counts are asked for and taken. */
@NullMarked
package kz.derbes.census.web;

import org.jspecify.annotations.NullMarked;
