package org.aiwei.access;

import java.util.List;

/** Accounts that the sign-in page lists: only the example county has such. */
public interface ShownAccounts {

    List<Account> all();

    record Account(String login, String name, String role, String password) {}
}
