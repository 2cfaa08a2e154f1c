/** The banner, the visitor's page, the cabinet's page and the console's figures. */
@NullMarked
package kz.derbes.consent.web;

import org.jspecify.annotations.NullMarked;
