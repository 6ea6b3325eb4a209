package org.aiwei.reporting;

/** A choice in a form. */
record Option(String value, String text) {}
