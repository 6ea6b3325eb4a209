package org.aiwei.rectification;

/** A choice in a form. */
record LedgerOption(String value, String text) {}
