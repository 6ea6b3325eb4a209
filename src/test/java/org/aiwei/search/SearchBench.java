package org.aiwei.search;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the search stands 200,000 rectifications, 50,000 tasks and 50,000 findings: prints what the box over a page and
 * the search page need. Run by {@code ./mvnw test -Dtest=SearchBench}; asserts nothing, as figures depend on the machine.
 */
@DeskTest
@Transactional
class SearchBench {

    private static final int ROWS = 200_000;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 40;
    private static final List<String> WORDS = List.of(
            "蟑螂", "白纹伊蚊", "ZB-199", "2026-ZB-177777", "杂物", "人民医院 蟑螂", "无", "jkhjyz", "cazwsy", "楼", "没有这种事", "ZB");

    @Autowired
    Searches searches;

    @Autowired
    SearchFill fill;

    @Autowired
    Clock clock;

    @Test
    void measure() {
        fill.fill(fill.campaign(LocalDate.now(clock)), ROWS);
        System.out.printf(
                "%n%-30s %9s %9s %9s %9s%n", "ms on 200,000 rows", "box p50", "box p95", "page p50", "page p95");
        var allBoxes = new double[0];
        var allPages = new double[0];
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR, LI_PEOPLES)) {
            for (var typed : WORDS) {
                var box = times(() -> searches.first(actor, typed));
                var page = times(() -> searches.page(actor, typed, null, null));
                line(actor, typed, box, page);
                allBoxes = joined(allBoxes, box);
                allPages = joined(allPages, page);
            }
        }
        line(LIN_OFFICE, "(all together, all people)", allBoxes, allPages);
    }

    private static void line(Actor actor, String typed, double[] box, double[] page) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %9.1f %9.1f %9.1f %9.1f%n",
                actor.name() + " " + typed,
                at(box, 50),
                at(box, 95),
                at(page, 50),
                at(page, 95));
    }

    private static double[] times(Supplier<?> work) {
        for (int each = 0; each < WARM_UPS; each++) {
            work.get();
        }
        var times = new double[RUNS];
        for (int each = 0; each < RUNS; each++) {
            long start = System.nanoTime();
            work.get();
            times[each] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static double[] joined(double[] one, double[] two) {
        var both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static double at(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
