package org.aiwei.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's method that must not be called from a screen somebody left unlocked: when the password was entered
 * longer than ten minutes ago, a page asks for it and then does what was asked with everything that was typed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface FreshPassword {}
