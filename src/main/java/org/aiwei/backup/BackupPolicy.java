package org.aiwei.backup;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * A backup is of the whole installation, so it is the matter of an administrator of a bureau, not of one of a unit
 * below. Nobody fetches one through a page: it holds what an administrator does not see.
 */
@Component
class BackupPolicy {

    void ensureKeeps(Actor actor) {
        if (actor.at(ADMINISTRATOR).stream().noneMatch(UnitPath::top)) {
            throw new AccessDeniedException(actor.name() + " does not keep the backups");
        }
    }
}
