package org.aiwei.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.platform.start.StartFailure;

/** Asks the running server itself whether it keeps what it is given and lets nobody in without a password. */
final class Durability {

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String OPEN_DOORS =
            "select count(*) from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256'";

    private Durability() {}

    static void ensure(Connection superuser) throws SQLException {
        var broken = new ArrayList<String>();
        for (var name : SETTINGS) {
            collect(superuser, name, broken);
        }
        collect(superuser, "data_checksums", broken);
        if (!"0".equals(answer(superuser, OPEN_DOORS))) {
            broken.add("pg_hba.conf");
        }
        if (!broken.isEmpty()) {
            throw StartFailure.UNSAFE_SETTINGS.with(String.join(", ", broken));
        }
    }

    private static void collect(Connection superuser, String name, List<String> broken) throws SQLException {
        var value = answer(superuser, "show " + name);
        if (!"on".equals(value)) {
            broken.add(name + " = " + value);
        }
    }

    private static String answer(Connection superuser, String question) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(question)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
