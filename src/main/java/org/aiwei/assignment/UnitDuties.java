package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.campaign.CampaignHead;

/** 职责清单: what one unit has to do in a campaign, to be printed and put up. */
record UnitDuties(CampaignHead head, String unit, List<MatrixLine> lines, LocalDate printedOn) {}
