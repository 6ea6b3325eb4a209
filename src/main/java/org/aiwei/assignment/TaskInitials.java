package org.aiwei.assignment;

import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives tasks from before an upgrade their initials. Doing it twice, or on two nodes at once, is harmless. */
@Component
@RequiredArgsConstructor
class TaskInitials implements ApplicationRunner {

    private static final int BATCH = 2000;

    private final JdbcClient jdbc;

    @Override
    public void run(ApplicationArguments args) {
        int done;
        do {
            done = batch();
        } while (done > 0);
    }

    /** One statement and one commit for all of them: a province has very many. */
    private int batch() {
        var ids = new ArrayList<String>();
        var initials = new ArrayList<String>();
        jdbc.sql("select id, action, content from assignment where content_py is null order by id limit " + BATCH)
                .query(row -> {
                    ids.add(row.getString("id"));
                    initials.add(Assignment.initials(row.getString("action"), row.getString("content")));
                });
        return jdbc.sql("""
                update assignment a set content_py = d.initials
                  from unnest(cast(? as uuid[]), cast(? as text[])) d (id, initials)
                 where a.id = d.id and a.content_py is null
                """)
                .params(ids.toArray(String[]::new), initials.toArray(String[]::new))
                .update();
    }
}
