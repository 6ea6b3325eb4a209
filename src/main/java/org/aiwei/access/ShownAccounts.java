package org.aiwei.access;

import java.util.List;

/** Accounts that the sign-in page lists: only the example county has such. */
public interface ShownAccounts {

    List<Account> all();

    /** Whether they can be used already. */
    boolean ready();

    record Account(String login, String name, String role, String password) {}
}
