package org.aiwei.standard;

import static java.util.stream.Collectors.toMap;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an edition in the form in which it can be imported again. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StandardExports {

    private final StandardNodeRepository nodes;
    private final StandardDataItemRepository data;
    private final EditionDesk desk;

    /** @return file name without ending */
    String write(Actor actor, UUID editionId, OutputStream out) {
        var edition = desk.visible(actor, editionId);
        var tree = new StandardTree(nodes.findByEditionIdOrderBySortAscCodeAsc(editionId)).inOrder();
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet("条目", "", treeColumns());
            tree.forEach(node -> rows.row(List.of(
                    StandardSheets.word(node.getLevel()),
                    node.getCode(),
                    node.getTitle(),
                    node.getDetail(),
                    node.getUsualLead(),
                    node.getHealthUnit(),
                    node.getInspectionGroup())));
            writeData(writer, editionId, tree);
        }
        return edition.getName() + "_" + edition.getLabel();
    }

    private void writeData(SheetWriter writer, UUID editionId, List<StandardNode> tree) {
        var codes = tree.stream().collect(toMap(StandardNode::getId, StandardNode::getCode));
        var rows = writer.sheet("数据指标", "", dataColumns());
        for (var item : data.findByEditionIdOrderByNumber(editionId)) {
            var text = item.text();
            rows.row(Arrays.asList(
                    text.number(),
                    text.name(),
                    item.getAspectId() == null ? "" : codes.getOrDefault(item.getAspectId(), ""),
                    text.definition(),
                    text.unit(),
                    StandardSheets.word(text.operator()),
                    text.targetText(),
                    text.targetValue(),
                    text.supplier(),
                    text.years()));
        }
    }

    private static List<SheetColumn> treeColumns() {
        var levels = Arrays.stream(NodeLevel.values()).map(StandardSheets::word).toList();
        return List.of(
                SheetColumn.text("层级", 8).choose(levels),
                SheetColumn.text("编号", 10),
                SheetColumn.text("标题", 60),
                SheetColumn.text("说明", 40),
                SheetColumn.text("通常牵头", 20),
                SheetColumn.text("卫健系统责任", 24),
                SheetColumn.text("督导归类", 16));
    }

    private static List<SheetColumn> dataColumns() {
        var operators =
                Arrays.stream(TargetOperator.values()).map(StandardSheets::word).toList();
        return List.of(
                SheetColumn.text("序号", 6),
                SheetColumn.text("指标名称", 40),
                SheetColumn.text("方面编号", 10),
                SheetColumn.text("口径说明", 30),
                SheetColumn.text("单位", 10),
                SheetColumn.text("比较方式", 12).choose(operators),
                SheetColumn.text("目标", 24),
                SheetColumn.text("目标值", 10),
                SheetColumn.text("数据来源", 20),
                SheetColumn.text("统计年数", 10));
    }
}
