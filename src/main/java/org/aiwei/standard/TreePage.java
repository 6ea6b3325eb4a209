package org.aiwei.standard;

import java.util.List;

/**
 * @param q what was searched for; empty: nothing
 * @param found nodes that say it; all nodes when nothing was searched for
 */
record TreePage(EditionFacts edition, List<NodeRow.Branch> aspects, String q, long found) {}
