package org.aiwei.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A daemon that answers as ClamAV's documentation says, over a real socket on this machine. */
class VirusCheckTests {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    private ServerSocket daemon;
    private CompletableFuture<byte[]> seen;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void aCleanFileIsKeptAndWasSeenWhole() throws Exception {
        answering("stream: OK");
        var text = "一行字\n".repeat(40_000);
        try (var checked = check().check("说明.txt", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            assertThat(checked.size()).isEqualTo(text.getBytes(UTF_8).length);
        }
        assertThat(new String(seen.get(), UTF_8)).isEqualTo(text);
    }

    @Test
    void whatWasFoundIsNamedAndNothingStays() throws Exception {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND");
        assertRefused("evidence.virus", "Win.Test.EICAR_HDB-1");
    }

    @Test
    void aDaemonThatSaysNothingIsNotWaitedForLonger() throws Exception {
        answering(null);
        assertRefused("evidence.unscanned", "说明.txt");
    }

    @Test
    void aFileTooLargeForTheDaemonIsNotKept() throws Exception {
        answering("INSTREAM size limit exceeded. ERROR");
        assertRefused("evidence.unscanned", "说明.txt");
    }

    @Test
    void withoutTheDaemonNothingIsKept() throws Exception {
        daemon.close();
        assertRefused("evidence.unscanned", "说明.txt");
    }

    @Test
    void withoutAScannerNobodyIsAsked() throws Exception {
        var free = new FileCheck(new FileContent(), new VirusCheck("", 0, PATIENCE));
        assertThatCode(() -> free.check("说明.txt", words()).close()).doesNotThrowAnyException();
    }

    @Test
    void whatIsRefusedIsGone() {
        var looked = new AtomicReference<Path>();
        VirusScanner suspicious = file -> {
            looked.set(file);
            assertThat(file).exists();
            return Optional.of("Anything");
        };
        var check = new FileCheck(new FileContent(), new VirusCheck(suspicious));
        assertThatThrownBy(() -> check.check("说明.txt", words())).isInstanceOf(RuleBroken.class);
        assertThat(looked.get()).doesNotExist();
    }

    private void assertRefused(String code, String place) {
        assertThatThrownBy(() -> check().check("说明.txt", words())).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.args()).contains(place);
        });
    }

    private FileCheck check() {
        return new FileCheck(
                new FileContent(),
                new VirusCheck(daemon.getInetAddress().getHostAddress(), daemon.getLocalPort(), PATIENCE));
    }

    private static ByteArrayInputStream words() {
        return new ByteArrayInputStream("普通的文字".getBytes(UTF_8));
    }

    private void answering(String answer) {
        seen = CompletableFuture.supplyAsync(() -> {
            try (var socket = daemon.accept()) {
                var bytes = stream(socket);
                if (answer == null) {
                    socket.getInputStream().read(); // until the other side gives up
                } else {
                    socket.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
                }
                return bytes;
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static byte[] stream(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
        var bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
        }
        return bytes.toByteArray();
    }
}
