package org.aiwei.standard;

import org.jspecify.annotations.Nullable;

/** Level in a standard's tree; each hangs below the one before it. */
public enum NodeLevel {
    ASPECT,
    ITEM,
    REQUIREMENT;

    /** The level a node of this level hangs below; {@code null} for the top. */
    @Nullable
    NodeLevel above() {
        return switch (this) {
            case ASPECT -> null;
            case ITEM -> ASPECT;
            case REQUIREMENT -> ITEM;
        };
    }

    /** The level of the nodes below; {@code null} for the lowest. */
    @Nullable
    NodeLevel below() {
        return switch (this) {
            case ASPECT -> ITEM;
            case ITEM -> REQUIREMENT;
            case REQUIREMENT -> null;
        };
    }
}
