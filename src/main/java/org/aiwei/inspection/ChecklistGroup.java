package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.platform.RecordNotFound;
import org.hibernate.annotations.BatchSize;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ChecklistGroup implements Sorted {

    @Id
    private UUID id;

    private int sort;
    private String name;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "group_id", nullable = false, updatable = false)
    @OrderBy("sort")
    @BatchSize(size = 100)
    private List<ChecklistQuestion> questions = new ArrayList<>();

    ChecklistGroup(int sort, String name) {
        this.id = UUID.randomUUID();
        this.sort = sort;
        this.name = name;
    }

    ChecklistGroup copy(UUID checklistId, int place) {
        var copy = new ChecklistGroup(place, name);
        for (var question : questions) {
            copy.ask(checklistId, question.text());
        }
        return copy;
    }

    ChecklistQuestion ask(UUID checklistId, QuestionText text) {
        var last = questions.stream().mapToInt(ChecklistQuestion::getSort).max().orElse(-1);
        var question = new ChecklistQuestion(checklistId, last + 1, text);
        questions.add(question);
        return question;
    }

    ChecklistQuestion question(UUID questionId) {
        return questions.stream()
                .filter(question -> question.getId().equals(questionId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ChecklistQuestion.class, questionId));
    }

    void rename(String newName) {
        name = newName;
    }

    @Override
    public void sortAt(int place) {
        sort = place;
    }
}
