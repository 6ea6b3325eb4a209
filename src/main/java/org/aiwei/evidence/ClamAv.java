package org.aiwei.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** A ClamAV daemon, asked over its command {@code INSTREAM}: blocks with their length before them, and an empty one last. */
@RequiredArgsConstructor
final class ClamAv implements VirusScanner {

    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    @Override
    public Optional<String> look(Path file) throws IOException {
        try (var socket = new Socket()) {
            int limit = (int) patience.toMillis();
            socket.connect(new InetSocketAddress(host, port), limit);
            socket.setSoTimeout(limit);
            try {
                send(file, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
            } catch (IOException cut) {
                // a daemon that has seen enough answers and hangs up; its answer says why
                return verdict(answer(socket));
            }
            return verdict(answer(socket));
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        try (var in = Files.newInputStream(file)) {
            for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                out.writeInt(block.length);
                out.write(block);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), UTF_8)
                .replace("\0", "")
                .strip();
    }

    /** Only the two answers that it documents count; everything else is no verdict. */
    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.endsWith(": OK")) {
            return Optional.empty();
        }
        if (answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length())
                    .strip());
        }
        throw new IOException("no verdict: " + answer);
    }
}
