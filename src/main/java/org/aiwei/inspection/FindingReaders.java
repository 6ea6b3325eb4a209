package org.aiwei.inspection;

import java.util.UUID;
import org.aiwei.access.Actor;

/** Implemented, as a bean, by a module above whose items show the photos of a finding to more people than know of it here. */
public interface FindingReaders {

    /** Whether this person sees something that was made out of the finding. */
    boolean sees(Actor actor, UUID findingId);
}
