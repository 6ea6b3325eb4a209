package org.aiwei.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server and cuts the first connection after so many bytes. */
final class Cutter implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger cuts = new AtomicInteger();
    private final int target;
    private final int after;

    Cutter(int target, int after) throws IOException {
        this.target = target;
        this.after = after;
        daemon(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                daemon(() -> pass(client, server, true));
                daemon(() -> pass(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean cuts) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream(), cuts);
        } catch (IOException gone) {
            // the other side has hung up
        }
    }

    private void pass(InputStream in, OutputStream out, boolean mayCut) throws IOException {
        var buffer = new byte[8192];
        int passed = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            passed += read;
            if (mayCut && passed > after && cuts.compareAndSet(0, 1)) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
