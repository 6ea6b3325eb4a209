package org.aiwei.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How the program signs in to the server beside it when it migrates. Of its own kind, so that nothing else takes it. */
record EmbeddedOwner(String url, String user, String password) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
