package org.aiwei.campaign;

import jakarta.persistence.Embeddable;

/**
 * When a light changes.
 *
 * @param soonWorkdays yellow from so many working days before the due date
 * @param behindYellow yellow from so many points behind plan
 * @param behindRed red from more than so many points behind plan
 */
@Embeddable
public record LightRule(int soonWorkdays, int behindYellow, int behindRed) {

    public static LightRule usual() {
        return new LightRule(3, 10, 30);
    }
}
