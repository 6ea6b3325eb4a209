package org.aiwei.evidence;

import java.util.UUID;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** Implemented, as a bean, by the module that owns a kind of subject files hang on. */
public interface EvidenceGuard {

    /** Such as {@code progress_note}; one guard for each type. */
    String subjectType();

    /** Whether this person sees the subject, and so its files. {@code false} also when there is no such subject. */
    boolean mayRead(Actor actor, UUID subjectId);

    /** Whether this person may add files to the subject and take them off now. */
    boolean mayChange(Actor actor, UUID subjectId);

    /** Where the subject belongs, for the audit trail. */
    default Place place(UUID subjectId) {
        return new Place(null, null);
    }

    /**
     * @param campaignId campaign of the subject
     * @param unitPath unit whose matter it is
     * @param draft whether it is the unit's own affair so far: then the trail does not tell what its files are called
     */
    record Place(@Nullable UUID campaignId, @Nullable String unitPath, boolean draft) {

        public Place(@Nullable UUID campaignId, @Nullable String unitPath) {
            this(campaignId, unitPath, false);
        }
    }
}
