package org.aiwei.campaign;

import java.util.List;
import java.util.Set;
import org.aiwei.standard.EditionRef;

/** @param checks what publishing does or leaves behind, as the modules above count it */
record MovePage(
        CampaignHead head,
        CampaignAction action,
        Long version,
        Set<Missing> missing,
        List<EditionRef> editions,
        List<Figure> checks) {}
