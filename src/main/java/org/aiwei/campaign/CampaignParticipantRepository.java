package org.aiwei.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CampaignParticipantRepository extends JpaRepository<CampaignParticipant, CampaignParticipant.Key> {

    @Query("""
            select participant.key.unitId from CampaignParticipant participant
             where participant.key.campaignId = :id
             order by participant.unitPath, participant.key.unitId
            """)
    List<UUID> of(UUID id);
}
