package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ChecklistQuestion implements Sorted {

    @Id
    private UUID id;

    private UUID checklistId;
    private int sort;
    private String text;
    private @Nullable UUID nodeId;

    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    private int weight;
    private String phrases;

    ChecklistQuestion(UUID checklistId, int sort, QuestionText asked) {
        this.id = UUID.randomUUID();
        this.checklistId = checklistId;
        this.sort = sort;
        write(asked);
    }

    final void write(QuestionText asked) {
        text = asked.text();
        nodeId = asked.nodeId();
        dimension = asked.dimension();
        weight = asked.weight();
        phrases = asked.phrases();
    }

    QuestionText text() {
        return new QuestionText(text, nodeId, dimension, weight, phrases);
    }

    @Override
    public void sortAt(int place) {
        sort = place;
    }
}
