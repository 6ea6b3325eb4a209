package org.aiwei.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks for the ports long before the web server does, so that a taken one is told at once and nothing was changed. */
@Component
@RequiredArgsConstructor
class FreePorts {

    private final Environment environment;

    void ensure() {
        ensure("server.port", "server.address", "SERVER_PORT");
        ensure("management.server.port", "management.server.address", "MANAGEMENT_SERVER_PORT");
    }

    private void ensure(String portName, String addressName, String variable) {
        int port = environment.getProperty(portName, Integer.class, 0);
        if (port > 0 && isTaken(environment.getProperty(addressName), port)) {
            throw StartFailure.PORT_TAKEN.with(String.valueOf(port), variable);
        }
    }

    private static boolean isTaken(@Nullable String address, int port) {
        var place = address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(place);
            return false;
        } catch (IOException taken) {
            return String.valueOf(taken.getMessage()).contains("in use");
        }
    }
}
