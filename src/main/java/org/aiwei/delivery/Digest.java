package org.aiwei.delivery;

import java.time.LocalDate;
import java.util.UUID;

/** How many things are open for a person on a morning; never what they are called. */
record Digest(UUID id, UUID personId, LocalDate on, int overdue, int today, int soon, int returned, int fresh) {

    boolean empty() {
        return overdue + today + soon + returned + fresh == 0;
    }
}
