package org.aiwei.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How migrations sign in to the server beside the program: a kind of its own, lest the work takes it for its own. */
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
