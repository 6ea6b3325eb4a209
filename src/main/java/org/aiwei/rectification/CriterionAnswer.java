package org.aiwei.rectification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** @param word what was done when met, why it does not apply when not */
@Embeddable
public record CriterionAnswer(@Enumerated(EnumType.STRING) Criterion criterion, boolean met, String word) {

    public CriterionAnswer {
        word = word.strip();
    }
}
