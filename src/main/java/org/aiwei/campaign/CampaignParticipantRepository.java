package org.aiwei.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignParticipantRepository extends JpaRepository<CampaignParticipant, CampaignParticipant.Key> {}
