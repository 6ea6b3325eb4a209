package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aiwei.platform.start.StartFailure;

/** Chooses the server's port and writes it down, so that tools find the server. */
final class ServerPort {

    private ServerPort() {}

    /** @param wanted 0 for the one of last time, or any free one */
    static int choose(int wanted, Path memory) throws IOException {
        if (wanted != 0 && !isFree(wanted)) {
            throw StartFailure.PORT_TAKEN.with(String.valueOf(wanted), "aiwei.postgres.port");
        }
        int port = wanted != 0 ? wanted : lastOrFree(memory);
        Files.writeString(memory, port + "\n", UTF_8);
        return port;
    }

    /** The port that a running server was given. */
    static int written(Path memory) throws IOException {
        return Integer.parseInt(Files.readString(memory, UTF_8).strip());
    }

    private static int lastOrFree(Path memory) throws IOException {
        var last = Files.exists(memory) ? Files.readString(memory, UTF_8).strip() : "";
        if (last.matches("[1-9]\\d{3,4}") && Integer.parseInt(last) <= 65535 && isFree(Integer.parseInt(last))) {
            return Integer.parseInt(last);
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
