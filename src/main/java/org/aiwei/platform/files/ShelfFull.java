package org.aiwei.platform.files;

import java.io.IOException;

/** There is no room for a content. */
public class ShelfFull extends IOException {

    ShelfFull(String name, Throwable cause) {
        super(name + " is full", cause);
    }
}
