package org.aiwei.campaign;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.aiwei.access.Duty;

/** Keeps a set of duties as words parted by commas, in the enum's order. */
class DutiesConverter implements AttributeConverter<Set<Duty>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Duty> duties) {
        return duties.stream().sorted().map(Duty::name).collect(joining(","));
    }

    @Override
    public Set<Duty> convertToEntityAttribute(String words) {
        return Arrays.stream(words.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(Duty::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(Duty.class)));
    }
}
