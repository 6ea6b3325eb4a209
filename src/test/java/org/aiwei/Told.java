package org.aiwei;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.test.util.ReflectionTestUtils;

/** What an entity would tell the others once it is saved. */
public final class Told {

    private Told() {}

    public static <E> List<E> by(AbstractAggregateRoot<?> root, Class<E> kind) {
        var events = ReflectionTestUtils.<Collection<?>>invokeMethod(root, "domainEvents");
        return Objects.requireNonNull(events).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
