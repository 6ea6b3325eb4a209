package org.aiwei.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Something with a place among its like. */
interface Sorted {

    UUID getId();

    int getSort();

    void sortAt(int place);

    /** Changes places with the one before or after it; at the edge nothing moves. */
    static void shift(List<? extends Sorted> among, UUID id, boolean up) {
        var sorted =
                among.stream().sorted(Comparator.comparingInt(Sorted::getSort)).toList();
        for (int at = 0; at < sorted.size(); at++) {
            sorted.get(at).sortAt(at);
        }
        for (int at = 0; at < sorted.size(); at++) {
            int other = up ? at - 1 : at + 1;
            if (sorted.get(at).getId().equals(id) && other >= 0 && other < sorted.size()) {
                sorted.get(at).sortAt(other);
                sorted.get(other).sortAt(at);
                return;
            }
        }
    }
}
