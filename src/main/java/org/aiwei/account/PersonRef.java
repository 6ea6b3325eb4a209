package org.aiwei.account;

import java.util.UUID;
import org.aiwei.access.UnitPath;

/**
 * A person as other modules know him or her.
 *
 * @param title title of the main post of today, may be empty
 * @param unitId unit of the main post; of the last one when all have ended
 */
public record PersonRef(UUID id, String name, String namePy, String title, UUID unitId, UnitPath at) {

    static PersonRef of(Person person, Appointment post) {
        return new PersonRef(
                person.getId(), person.getName(), person.getNamePy(), post.getPostTitle(), post.getUnitId(), post.at());
    }
}
