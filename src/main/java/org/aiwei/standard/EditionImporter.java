package org.aiwei.standard;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.aiwei.standard.ImportPlan.DataStep;
import org.aiwei.standard.ImportPlan.Kind;
import org.aiwei.standard.ImportPlan.NodeStep;
import org.aiwei.standard.ImportPlan.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings sheets into an edition: first the plan, which changes nothing, then the same plan carried out. */
@Component
@RequiredArgsConstructor
class EditionImporter {

    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository data;

    ImportPlan plan(UUID editionId, StandardSheets sheets) {
        var tree = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var treePlan = new TreePlanner(tree);
        if (sheets.tree() != null) {
            treePlan.read(sheets.tree());
        }
        var dataPlan = new DataPlanner(data.findByEditionIdOrderByNumber(editionId), tree, treePlan.known());
        if (sheets.data() != null) {
            dataPlan.read(sheets.data());
        }
        var problems = new ArrayList<Problem>(treePlan.problems());
        problems.addAll(dataPlan.problems());
        return new ImportPlan(treePlan.steps(), dataPlan.steps(), problems);
    }

    /** @param ids gives a new node or data item its id, from its code or number */
    void carryOut(UUID editionId, ImportPlan plan, Function<String, UUID> ids) {
        var tree = nodes.findByEditionIdOrderBySortAscCodeAsc(editionId);
        var idByCode = tree.stream().collect(toMap(StandardNode::getCode, StandardNode::getId));
        int sort = tree.stream().mapToInt(StandardNode::getSort).max().orElse(0);
        for (var step : plan.nodes()) {
            var parent = step.parentCode() == null ? null : idByCode.get(step.parentCode());
            if (step.kind() == Kind.NEW) {
                var id = ids.apply(step.text().code());
                idByCode.put(step.text().code(), id);
                nodes.save(StandardNode.of(id, editionId, parent, step.level(), ++sort, step.text()));
            } else if (step.kind() == Kind.CHANGED) {
                change(step, parent, ++sort);
            }
        }
        plan.data().forEach(step -> carryOut(editionId, step, idByCode, ids));
    }

    private void change(NodeStep step, @Nullable UUID parent, int sort) {
        var node = Objects.requireNonNull(step.existing());
        if (!Objects.equals(parent, node.getParentId())) {
            node.place(parent, sort);
        }
        node.put(step.text());
        nodes.save(node);
    }

    private void carryOut(UUID editionId, DataStep step, Map<String, UUID> idByCode, Function<String, UUID> ids) {
        var aspect = step.aspectCode() == null ? null : idByCode.get(step.aspectCode());
        if (step.kind() == Kind.NEW) {
            var id = ids.apply("data " + step.text().number());
            data.save(StandardDataItem.of(id, editionId, aspect, step.text()));
        } else if (step.kind() == Kind.CHANGED) {
            var item = Objects.requireNonNull(step.existing());
            item.put(aspect, step.text());
            data.save(item);
        }
    }

    /** For whoever needs no ids known beforehand. */
    static UUID anyId(String code) {
        return UUID.randomUUID();
    }

    static List<String> summary(ImportPlan plan) {
        return List.of(String.valueOf(plan.count(Kind.NEW)), String.valueOf(plan.count(Kind.CHANGED)));
    }
}
