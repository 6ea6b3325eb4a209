package org.aiwei.hostile;

import java.time.Duration;

/** What became of one hostile file. */
record Verdict(HostileFile file, int status, String said, Duration took) {

    /** With a sentence in the person's language, not a key and not a trace. */
    boolean refused() {
        return (status == 422 || status == 413 || status == 400)
                && said.contains("。")
                && !said.contains("rule.")
                && !said.contains("??")
                && !said.contains("Exception");
    }

    boolean taken() {
        return status == 200 && file.kept();
    }

    boolean good(Duration longest) {
        return (file.kept() ? taken() || refused() : refused()) && took.compareTo(longest) <= 0;
    }

    @Override
    public String toString() {
        return file.kind() + " (" + file.name() + "): " + status + " in " + took.toMillis() + " ms: "
                + said.substring(0, Math.min(120, said.length())).replaceAll("\\s+", " ");
    }
}
