package org.aiwei.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Puts one error at a time into a copy of one source file, compiles that file alone in front of the program and runs the
 * tests that ought to notice: {@code PlantedBugs [fast|slow|all [from [to]]]}. Slow are those whose tests need the whole
 * program. Nothing of the working copy is touched.
 */
public final class PlantedBugs {

    private static final Path SOURCES = Path.of("src/main/java/org/aiwei");
    private static final String CLASSES = System.getProperty("java.class.path");

    private PlantedBugs() {}

    public static void main(String[] args) throws Exception {
        var which = args.length > 0 ? args[0] : "all";
        var bugs = switch (which) {
            case "fast" -> Bugs.FAST;
            case "slow" -> Bugs.SLOW;
            default -> Stream.concat(Bugs.FAST.stream(), Bugs.SLOW.stream()).toList();
        };
        int from = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int to = args.length > 2 ? Integer.parseInt(args[2]) : bugs.size();
        int found = 0;
        for (var bug : bugs.subList(from, to)) {
            var verdict = plant(bug);
            found += verdict.equals("found") ? 1 : 0;
            System.out.printf("%-9s %s: %s%n", verdict, bug.file(), bug.what());
        }
        System.out.println(which + ": " + found + " of " + (to - from) + " found");
    }

    /** Each set of tests is green without the error, or finding it would mean nothing; that is what verify shows. */
    private static String plant(Bug bug) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("planted");
        var source = SOURCES.resolve(bug.file());
        var text = Files.readString(source);
        int at = text.indexOf(bug.from());
        if (at < 0 || text.indexOf(bug.from(), at + 1) >= 0) {
            throw new IllegalStateException("not there exactly once: " + bug);
        }
        var changed = folder.resolve("src").resolve(bug.file());
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, text.replace(bug.from(), bug.to()));
        var classes = Files.createDirectories(folder.resolve("classes"));
        if (!compiled(changed, classes)) {
            throw new IllegalStateException("does not compile: " + bug);
        }
        return switch (tested(classes, bug.tests())) {
            case 0 -> "NOT FOUND";
            case TestsOf.FAILED -> "found";
            default -> "no answer";
        };
    }

    private static boolean compiled(Path source, Path to) {
        var options = List.of(
                "-d", to.toString(), "-cp", CLASSES, "-processorpath", CLASSES, "-parameters", "-nowarn", "-proc:full");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var known =
                compiler.isSupportedOption("-proc") >= 0 && Runtime.version().feature() >= 21
                        ? options
                        : options.subList(0, options.size() - 1);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(null, files, null, known, Set.of(), files.getJavaFileObjects(source))
                    .call();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int tested(Path classes, String tests) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1500m",
                "-cp",
                classes + System.getProperty("path.separator") + CLASSES,
                TestsOf.class.getName()));
        words.addAll(List.of(tests.split(" ")));
        var log = classes.resolveSibling("log").toFile();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
    }
}
