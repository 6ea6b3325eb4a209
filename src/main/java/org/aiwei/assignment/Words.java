package org.aiwei.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What someone says with a move: a reason or statement, and for a return the unit that should have it. */
record Words(String remark, @Nullable UUID unitId) {

    Words {
        remark = remark.strip();
    }
}
