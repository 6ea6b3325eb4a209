package org.aiwei.rectification;

import java.util.UUID;
import org.aiwei.campaign.LadderStep;

record StepPage(UUID id, UUID itemId, String no, String problem, String unit, LadderStep step) {}
