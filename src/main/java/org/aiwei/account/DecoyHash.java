package org.aiwei.account;

/** A hash to compare with where there is no account, so that the answer takes as long. */
record DecoyHash(String value) {}
