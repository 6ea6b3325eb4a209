package org.aiwei.reporting;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms of a bureau's offices. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportForms {

    /** Offices for which a person makes forms. */
    static List<UnitPath> owners(Actor actor) {
        return actor.at(Duty.CAMPAIGN_OFFICER);
    }
}
