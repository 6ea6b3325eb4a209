package org.aiwei.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.TrailRoot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export: text in UTF-8, one JSON array a line. The first line names the format, the last number and the last hash;
 * each further one is an entry: the fifteen texts of {@link Line#fields} and the hash, or sealed only the number, the
 * hash before and the hash.
 */
final class TrailFile {

    static final String FORMAT = "aiwei-trail-1";

    private static final int SEALED = 3;
    private static final int OPEN = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private TrailFile() {}

    static final class Writer implements AutoCloseable {

        private final BufferedWriter out;

        Writer(OutputStream to, TrailRoot.Root head) throws IOException {
            out = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
            line(List.of(FORMAT, String.valueOf(head.seq()), head.hash()));
        }

        void add(Link link) {
            var fields = link.fields();
            try {
                if (fields == null) {
                    line(List.of(String.valueOf(link.seq()), link.prevHash(), link.hash()));
                } else {
                    var all = new ArrayList<@Nullable String>(fields);
                    all.add(link.hash());
                    line(all);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void line(List<@Nullable String> texts) throws IOException {
            out.write(JSON.writeValueAsString(texts));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** @throws RuleBroken {@code audit.file.form} when the first line is not one of such a file */
    static TrailRoot.Root head(BufferedReader file) throws IOException {
        var first = file.readLine();
        var texts = first == null ? new String[0] : texts(first);
        if (texts.length != SEALED || !FORMAT.equals(texts[0])) {
            throw new RuleBroken("audit.file.form");
        }
        return new TrailRoot.Root(number(texts[1]), texts[2]);
    }

    /** The entries behind the first line, read as they are asked for. */
    static Iterator<Link> links(BufferedReader file) {
        return file.lines().map(TrailFile::link).iterator();
    }

    private static Link link(String line) {
        var texts = texts(line);
        return switch (texts.length) {
            case SEALED -> new Link(number(texts[0]), texts[1], texts[2], null);
            case OPEN ->
                new Link(number(texts[0]), texts[1], texts[OPEN - 1], Arrays.asList(Arrays.copyOf(texts, OPEN - 1)));
            default -> throw new RuleBroken("audit.file.form");
        };
    }

    private static String[] texts(String line) {
        try {
            return JSON.readValue(line, String[].class);
        } catch (JacksonException noSuchLine) {
            throw new RuleBroken("audit.file.form");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("audit.file.form");
        }
    }
}
