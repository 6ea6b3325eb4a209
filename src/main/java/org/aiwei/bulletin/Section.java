package org.aiwei.bulletin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A part of the text.
 *
 * @param heading with its number, such as 一、总体情况; empty: none
 * @param body paragraphs; {@code {交办}} and the like stand for numbers and lists
 * @param block what follows the text
 */
@Embeddable
public record Section(
        String heading,
        String body,
        @Enumerated(EnumType.STRING) Block block) {

    public enum Block {
        NONE,
        /** Table and chart by class of unit. */
        CLASSES,
        /** Table of the units that are late, by name. */
        LATE,
        /** The month's published ranking. */
        RANKING
    }
}
