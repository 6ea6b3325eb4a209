package org.aiwei.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * @param phases names of those that run today
 * @param mine whether the person's office runs it
 */
record CampaignRow(
        UUID id,
        String name,
        int year,
        CampaignStatus status,
        String office,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> phases,
        boolean mine) {}
