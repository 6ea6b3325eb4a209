package org.aiwei.campaign;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat in the leading group.
 *
 * @param personId {@code null} for someone who has no account
 * @param name and {@code post} as they stand in the paper
 */
@Embeddable
public record GroupMember(
        @Enumerated(EnumType.STRING) GroupRole role,
        @Nullable UUID personId,
        String name,
        String post) {

    @Override
    public String toString() {
        return (role + " " + name + " " + post).strip();
    }
}
