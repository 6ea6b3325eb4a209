package org.aiwei.inspection;

/** A choice in a form. */
record Option(String value, String text) {}
