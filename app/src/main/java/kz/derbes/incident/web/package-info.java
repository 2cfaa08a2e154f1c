/** The files of breaches in the console, the page of an affected person, and the form for reports from outside. */
@NullMarked
package kz.derbes.incident.web;

import org.jspecify.annotations.NullMarked;
