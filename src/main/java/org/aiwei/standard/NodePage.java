package org.aiwei.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param node {@code null} while it is being written for the first time
 * @param above the nodes it may hang below; empty for an aspect
 * @param parent the one it hangs below
 */
record NodePage(
        EditionFacts edition,
        NodeLevel level,
        @Nullable NodeRow node,
        @Nullable NodeRow parent,
        List<Choice> above,
        List<NodeRow> below,
        boolean first,
        boolean last) {

    record Choice(String value, String text) {

        static Choice of(StandardNode node) {
            return new Choice(node.getId().toString(), node.getCode() + " " + node.getTitle());
        }
    }
}
