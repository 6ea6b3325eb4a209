package org.aiwei.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a checklist together with its answers. */
final class Answered {

    private Answered() {}

    /** Questions that nobody answered at any site. */
    static List<Paper.Question> left(Paper paper, Collection<VisitAnswers.Answer> answers) {
        var done = answers.stream().map(VisitAnswers.Answer::questionId).collect(Collectors.toSet());
        return paper.groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> !done.contains(question.id()))
                .toList();
    }

    static Score.Sheet score(Paper paper, Collection<VisitAnswers.Answer> answers) {
        var counted = new ArrayList<Score.Answered>();
        for (var group : paper.groups()) {
            for (var question : group.questions()) {
                answers.stream()
                        .filter(answer -> answer.questionId().equals(question.id()))
                        .map(answer -> new Score.Answered(
                                group.id(),
                                question.dimension(),
                                question.weight(),
                                Score.Result.valueOf(answer.answer().name())))
                        .forEach(counted::add);
            }
        }
        return Score.of(counted);
    }

    static int done(Paper.Group group, Collection<VisitAnswers.Answer> answers) {
        var ids = group.questions().stream().map(Paper.Question::id).collect(Collectors.<UUID>toSet());
        return (int) answers.stream()
                .map(VisitAnswers.Answer::questionId)
                .filter(ids::contains)
                .distinct()
                .count();
    }
}
