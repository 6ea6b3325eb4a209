package org.aiwei.evidence;

import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.UUID;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.springframework.stereotype.Component;

/** Stands in for a module that owns subjects: the notebook of the people's hospital, which its reporter writes. */
@Component
class NotebookGuard implements EvidenceGuard {

    static final String TYPE = "test_notebook";
    static final UUID NOTEBOOK = new UUID(7, 7);
    static final UUID CAMPAIGN = new UUID(7, 8);

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, UUID subjectId) {
        return subjectId.equals(NOTEBOOK) && actor.oversees(County.PEOPLES_HOSPITAL.path(), UNIT_REPORTER, UNIT_LEADER);
    }

    @Override
    public boolean mayChange(Actor actor, UUID subjectId) {
        return actor.actsFor(County.PEOPLES_HOSPITAL.id(), UNIT_REPORTER);
    }

    @Override
    public Place place(UUID subjectId) {
        return new Place(CAMPAIGN, County.PEOPLES_HOSPITAL.path().value());
    }
}
