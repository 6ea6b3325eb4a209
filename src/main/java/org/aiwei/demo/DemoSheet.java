package org.aiwei.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.TableReader;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the tables the example county is made from. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoSheet {

    private final TableReader reader;

    /** Rows as column name → text; the first row names the columns. */
    List<Map<String, String>> read(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
            var grid = reader.read(name, in.readAllBytes()).get(0);
            var head = grid.rows().get(0);
            return grid.rows().stream().skip(1).map(row -> named(head, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> named(Grid.Row head, Grid.Row row) {
        var named = new HashMap<String, String>();
        for (int column = 0; column < head.cells().size(); column++) {
            named.put(head.text(column), row.text(column));
        }
        return named;
    }
}
