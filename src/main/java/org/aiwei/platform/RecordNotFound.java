package org.aiwei.platform;

/** Nothing with this id is visible to the one who asks: missing and forbidden look the same (404). */
public class RecordNotFound extends RuntimeException {

    public RecordNotFound(Class<?> type, Object id) {
        super(type.getSimpleName() + " " + id);
    }
}
