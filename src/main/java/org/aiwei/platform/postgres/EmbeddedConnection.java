package org.aiwei.platform.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the program signs in to the server beside it when it works. */
record EmbeddedConnection(String url, String password) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return ApplicationDatabase.WORKER;
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
