package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.evidence.PhotoRef;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its page shows it.
 *
 * @param site address part of the site that is being looked at
 * @param score of the whole, {@code null} while nothing counts
 * @param left questions that nobody answered anywhere
 * @param newId for the next finding outside the checklist
 */
record VisitPage(
        UUID id,
        String name,
        RoundRef round,
        LocalDate visitedOn,
        VisitStatus status,
        boolean writable,
        boolean signable,
        @Nullable Signature signature,
        String site,
        List<SiteTab> sites,
        List<Group> groups,
        List<Found> findings,
        Sum sum,
        @Nullable Double score,
        Map<Dimension, Score> dimensions,
        List<Paper.Question> left,
        List<Option> severities,
        List<Option> limits,
        UUID newId) {

    static final String WHOLE = "whole";

    /** @param count questions answered there */
    record SiteTab(String value, String name, long count, boolean here) {}

    record Group(
            UUID id,
            String name,
            int done,
            int all,
            @Nullable Double points,
            List<Question> questions) {}

    /**
     * @param answer at the site that is being looked at
     * @param elsewhere how often it was answered at other sites
     */
    record Question(
            Paper.Question asked,
            VisitAnswers.@Nullable Answer answer,
            @Nullable String savedAt,
            long elsewhere,
            @Nullable Found finding) {

        public boolean marked(Mark mark) {
            return answer != null && answer.answer() == mark;
        }

        public String note() {
            return answer == null ? "" : answer.note();
        }
    }

    record Found(
            UUID id,
            FindingStatus status,
            String text,
            String where,
            String severity,
            String limitChoice,
            @Nullable Integer limitDays,
            String due,
            boolean free,
            List<PhotoRef> photos) {}

    /** @param done questions answered somewhere */
    record Sum(int all, int done, long pass, long fail, long na, long findings) {}

    record Signature(String signer, String noted, String remark, int skipped) {}

    public Question question(UUID questionId) {
        return groups.stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.asked().id().equals(questionId))
                .findFirst()
                .orElseThrow();
    }

    /** Number of the site looked at among all, for "3/8". */
    public int place() {
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).here()) {
                return i + 1;
            }
        }
        return 0;
    }

    public @Nullable SiteTab beside(int step) {
        int wanted = place() - 1 + step;
        return wanted < 0 || wanted >= sites.size() ? null : sites.get(wanted);
    }
}
