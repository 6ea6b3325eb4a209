package org.aiwei.assignment;

/** A choice in a form. */
record Option(String value, String text) {}
