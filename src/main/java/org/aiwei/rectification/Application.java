package org.aiwei.rectification;

import java.util.List;
import java.util.stream.Stream;

/** 销号申请: what the unit says when it holds an item to be put right. */
public record Application(String statement, String noPhotoReason, List<CriterionAnswer> criteria) {

    public Application {
        statement = statement.strip();
        noPhotoReason = noPhotoReason.strip();
        criteria = List.copyOf(criteria);
    }

    /** Each criterion once and with a word. */
    boolean complete() {
        return Stream.of(Criterion.values())
                .allMatch(wanted -> criteria.stream()
                                .filter(answer -> answer.criterion() == wanted
                                        && !answer.word().isEmpty())
                                .count()
                        == 1);
    }
}
