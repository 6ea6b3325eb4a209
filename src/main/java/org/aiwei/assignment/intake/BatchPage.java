package org.aiwei.assignment.intake;

import java.util.List;
import java.util.UUID;

record BatchPage(UUID campaignId, String campaign, BatchRow batch, List<DraftRow> rows) {}
