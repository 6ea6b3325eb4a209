package org.aiwei.reporting;

import org.jspecify.annotations.Nullable;

record NewFormForm(@Nullable String name, @Nullable ReadyMade readyMade) {

    String plainName() {
        return Typed.text(name);
    }
}
