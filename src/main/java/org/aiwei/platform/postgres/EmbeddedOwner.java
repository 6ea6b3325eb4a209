package org.aiwei.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How the program signs in to the server beside it when it migrates. */
record EmbeddedOwner(String url, String password) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return ApplicationDatabase.NAME;
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
    public String toString() {
        return url;
    }
}
