package org.aiwei.access;

/** Knows whether somebody signed in knows the own password; a wrong one counts like a sign-in that failed. */
public interface PasswordAgain {

    boolean right(Actor actor, String password, String address);
}
