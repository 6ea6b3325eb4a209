package org.aiwei.access;

import java.util.List;

/** Something waits for the password; what was typed for it comes along. */
class PasswordNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String path;
    private final boolean wrong;
    private final transient List<Field> fields;

    PasswordNeeded(String path, boolean wrong, List<Field> fields) {
        super(path);
        this.path = path;
        this.wrong = wrong;
        this.fields = List.copyOf(fields);
    }

    record Field(String name, String value) {}

    String path() {
        return path;
    }

    boolean wrong() {
        return wrong;
    }

    List<Field> fields() {
        return fields;
    }
}
