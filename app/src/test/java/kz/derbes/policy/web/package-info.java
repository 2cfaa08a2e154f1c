@NullMarked
package kz.derbes.policy.web;

import org.jspecify.annotations.NullMarked;
