package org.aiwei.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every shelf promises. */
abstract class FileShelfContract {

    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    abstract FileShelf shelf();

    /** Puts something on the shelf that is none of ours. */
    abstract void putStranger(String name) throws IOException;

    @Test
    void givesBackWhatWasPut() throws Exception {
        shelf().ensureUsable();
        shelf().ping();
        for (int size : new int[] {1, 300_000, 20 << 20}) {
            var bytes = noise(size);
            var place = place(bytes);
            shelf().put(place, size, () -> new ByteArrayInputStream(bytes));
            assertThat(read(place)).isEqualTo(bytes);
            shelf().put(place, size, () -> new ByteArrayInputStream(bytes));
            assertThat(read(place)).as("put twice").isEqualTo(bytes);
        }
    }

    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        var place = place(noise(7));
        assertThatThrownBy(() -> read(place)).isInstanceOf(NoSuchFileException.class);
        shelf().remove(place);
        shelf().put(place, 7, () -> new ByteArrayInputStream(noise(7)));
        shelf().remove(place);
        assertThatThrownBy(() -> read(place)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aContentThatBreaksOffLeavesNothing() throws Exception {
        var bytes = noise(400_000);
        var place = place(bytes);
        assertThatThrownBy(() -> shelf().put(place, bytes.length, () -> breaksOff(bytes)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(place)).isInstanceOf(NoSuchFileException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void namesWhatIsOursAndNothingElse() throws Exception {
        putStranger("letter.txt");
        putStranger("ab/letter.txt");
        shelf().mark("a county");
        var one = put(noise(10));
        var two = put(noise(11));
        assertThat(all()).containsExactlyInAnyOrder(one, two);
        assertThat(Places.since(one)).isEqualTo(NOW);
    }

    @Test
    void remembersWhoseItIs() throws Exception {
        assertThat(shelf().mark()).isEmpty();
        shelf().mark("a county");
        assertThat(shelf().mark()).contains("a county");
    }

    private String put(byte[] bytes) throws IOException {
        var place = place(bytes);
        shelf().put(place, bytes.length, () -> new ByteArrayInputStream(bytes));
        return place;
    }

    final byte[] read(String place) throws IOException {
        try (var in = shelf().open(place)) {
            return in.readAllBytes();
        }
    }

    private List<String> all() throws IOException {
        var all = new ArrayList<String>();
        shelf().each(all::add);
        return all;
    }

    static String place(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Places.fresh(HexFormat.of().formatHex(digest), NOW);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static InputStream breaksOff(byte[] bytes) {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == bytes.length / 2) {
                    throw new IOException("broken off");
                }
                return bytes[at++] & 0xff;
            }
        };
    }
}
