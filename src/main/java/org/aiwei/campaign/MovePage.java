package org.aiwei.campaign;

import java.util.List;
import java.util.Set;
import org.aiwei.standard.EditionRef;

record MovePage(CampaignHead head, CampaignAction action, Set<Missing> missing, List<EditionRef> editions) {}
