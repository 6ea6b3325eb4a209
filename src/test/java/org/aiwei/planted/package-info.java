/** Errors that somebody could make, put in on purpose, to see whether the tests notice. */
package org.aiwei.planted;
