package org.aiwei.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** 销号申请 as typed: one answer for each criterion, in their order. */
record SubmissionForm(
        @NotBlank @Size(max = 2000) String statement,
        @Size(max = 500) String noPhotoReason,
        List<@Valid Answer> criteria,
        @Nullable Long version) {

    private static final List<Criterion> ALL = List.of(Criterion.values());

    SubmissionForm {
        statement = ItemTyped.text(statement);
        noPhotoReason = ItemTyped.text(noPhotoReason);
        var sent = criteria == null ? List.<Answer>of() : criteria;
        criteria = Stream.iterate(0, i -> i + 1)
                .limit(ALL.size())
                .map(i -> i < sent.size() && sent.get(i) != null ? sent.get(i) : Answer.NONE)
                .toList();
    }

    static SubmissionForm empty(String measures, Long version) {
        return new SubmissionForm(measures, "", List.of(), version);
    }

    Application read(Errors errors) {
        var answers = new ArrayList<CriterionAnswer>();
        for (int i = 0; i < ALL.size(); i++) {
            var answer = criteria.get(i);
            if (answer.met() == null || answer.word().isEmpty()) {
                errors.rejectValue("criteria[" + i + "].word", "rectification.criterion.word");
            } else {
                answers.add(new CriterionAnswer(ALL.get(i), answer.met().equals("yes"), answer.word()));
            }
        }
        return new Application(statement, noPhotoReason, answers);
    }

    /** @param met {@code yes}, or {@code na}: not applicable */
    record Answer(@Nullable String met, @Size(max = 500) String word) {

        static final Answer NONE = new Answer(null, "");

        Answer {
            met = "yes".equals(met) || "na".equals(met) ? met : null;
            word = ItemTyped.text(word);
        }
    }
}
