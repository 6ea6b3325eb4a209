package org.aiwei.standard;

import java.util.List;
import org.aiwei.tabular.Header;
import org.jspecify.annotations.Nullable;

/** What an import would do, line by line, and what it could not take. */
record ImportPlan(List<NodeStep> nodes, List<DataStep> data, List<Problem> problems) {

    enum Kind {
        NEW,
        CHANGED,
        SAME
    }

    /** @param field last part of the field's message key */
    record Change(String field, String from, String to) {}

    /** @param parentCode code of the node above; {@code null} for an aspect */
    record NodeStep(
            Kind kind,
            NodeLevel level,
            NodeText text,
            @Nullable String parentCode,
            @Nullable StandardNode existing,
            List<Change> changes) {}

    /** @param aspectCode code of the aspect; {@code null} when it belongs to none */
    record DataStep(
            Kind kind,
            DataItemText text,
            @Nullable String aspectCode,
            @Nullable StandardDataItem existing,
            List<Change> changes) {}

    /**
     * @param code last part of the message key below {@code standard.import.problem}
     * @param column key of the wrong column; empty when the whole line is wrong
     */
    record Problem(Header.Line line, String code, List<String> args, String column) {}

    long count(Kind kind) {
        return nodes.stream().filter(step -> step.kind() == kind).count()
                + data.stream().filter(step -> step.kind() == kind).count();
    }

    boolean empty() {
        return count(Kind.NEW) + count(Kind.CHANGED) == 0;
    }
}
