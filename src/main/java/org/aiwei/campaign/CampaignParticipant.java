package org.aiwei.campaign;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.UnitPath;

/** A unit that has something to do in a campaign; its presence is what lets the unit's people see it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class CampaignParticipant {

    @EmbeddedId
    private Key key;

    private String unitPath;

    CampaignParticipant(UUID campaignId, UUID unitId, UnitPath path) {
        key = new Key(campaignId, unitId);
        unitPath = path.value();
    }

    @Embeddable
    record Key(UUID campaignId, UUID unitId) {}
}
