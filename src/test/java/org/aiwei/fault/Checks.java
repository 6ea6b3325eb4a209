package org.aiwei.fault;

import java.util.ArrayList;
import java.util.List;

/** What a drill promised, said aloud as it is looked at; the broken ones are kept. */
final class Checks {

    private final List<String> broken = new ArrayList<>();

    void ensure(String what, Object found, Object wanted) {
        boolean right = wanted.equals(found);
        System.out.println((right ? "  ok   " : "  NOT  ") + what + ": " + found);
        if (!right) {
            broken.add(what + ": " + found + " instead of " + wanted);
        }
    }

    void ensure(String what, boolean held) {
        ensure(what, held, true);
    }

    void addAll(List<String> others) {
        broken.addAll(others);
    }

    /** Says how it ended. @return what the program of the drill ends with */
    int end() {
        System.out.println(broken.isEmpty() ? "no promise was broken" : String.join(System.lineSeparator(), broken));
        return broken.isEmpty() ? 0 : 1;
    }
}
