package org.aiwei.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stands between the program and its database: every answer can be made late, and the whole can be cut. */
final class LameWire implements AutoCloseable {

    private static final int CHUNK = 65_536;

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long delayMs;
    private volatile boolean cut;

    LameWire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        carry(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void delay(long ms) {
        delayMs = ms;
    }

    /** As a database whose machine is there and whose process is not: what is open is reset, what comes is refused. */
    void cut() {
        cut = true;
        open.forEach(LameWire::shut);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(LameWire::shut);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            if (cut) {
                shut(client);
            } else {
                connect(client);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        for (var socket : Set.of(client, server)) {
            socket.setTcpNoDelay(true);
            open.add(socket);
        }
        carry(() -> copy(client.getInputStream(), server.getOutputStream(), false, client, server));
        carry(() -> copy(server.getInputStream(), client.getOutputStream(), true, client, server));
    }

    private void copy(InputStream from, OutputStream to, boolean late, Socket... both) throws IOException {
        try {
            var chunk = new byte[CHUNK];
            for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
                if (late && delayMs > 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMs));
                }
                to.write(chunk, 0, n);
            }
        } finally {
            for (var socket : both) {
                open.remove(socket);
                shut(socket);
            }
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // so much the better
        }
    }

    private interface Errand {
        void go() throws IOException;
    }

    private static void carry(Errand errand) {
        var thread = new Thread(() -> {
            try {
                errand.go();
            } catch (IOException ended) {
                // one of the two has gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
