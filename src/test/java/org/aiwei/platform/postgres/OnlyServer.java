package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** As much of the program as holds a server: starts it, says so, and waits to be killed. */
final class OnlyServer {

    private OnlyServer() {}

    public static void main(String[] args) throws IOException {
        var server = EmbeddedPostgres.start(Path.of(args[0]), PostgresSettings.durable(0));
        System.out.println("ready " + server.port());
        System.in.read();
        server.close();
    }
}
