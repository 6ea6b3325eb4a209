package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiwei.platform.ImportPreview;
import org.aiwei.standard.DataItemRef;
import org.aiwei.tabular.Fault;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of yearly values.
 *
 * @param present what stands there already, {@code null} for nothing
 * @param fault what is wrong with the row, {@code null} for nothing
 */
record DataImportLine(
        Header.Line source,
        @Nullable DataItemRef item,
        int year,
        DataEntry entry,
        @Nullable DataValue present,
        @Nullable Fault fault) {

    DataImportLine wrong(String code, String column, String... args) {
        return new DataImportLine(source, item, year, entry, present, new Fault(code, column, List.of(args)));
    }

    Stream<Refused> refused() {
        return fault == null ? Stream.empty() : Stream.of(new Refused(source, text(), fault));
    }

    boolean valid() {
        return fault == null;
    }

    boolean fresh() {
        return present == null || present.reading().empty();
    }

    List<ImportPreview.Field> changes() {
        var fields = new ArrayList<ImportPreview.Field>();
        if (present != null) {
            change(
                    fields,
                    "reporting.data.value",
                    present.getValueText(),
                    entry.value().text());
            change(fields, "reporting.data.explanation", present.getExplanation(), entry.explanation());
            change(fields, "reporting.data.saidBy", present.getSaidBy(), entry.saidBy());
            change(fields, "reporting.data.saidIn", present.getSaidIn(), entry.saidIn());
        }
        return fields;
    }

    private static void change(List<ImportPreview.Field> fields, String label, String from, String to) {
        if (!from.equals(to)) {
            fields.add(new ImportPreview.Field(label, from, to));
        }
    }

    String text() {
        return source.text("item") + " " + source.text("year") + "：" + source.text("value");
    }
}
