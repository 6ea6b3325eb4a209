package org.aiwei.rectification;

import java.util.List;

/** A page about one move. {@code units} are those to propose or to give it to. */
record MovePage(ItemPage shown, RectificationAction action, List<LedgerOption> units) {}
