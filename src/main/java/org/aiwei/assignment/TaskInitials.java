package org.aiwei.assignment;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives tasks from before an upgrade their initials. Doing it twice, or on two nodes at once, is harmless. */
@Component
@RequiredArgsConstructor
class TaskInitials implements ApplicationRunner {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    @Override
    public void run(ApplicationArguments args) {
        int done;
        do {
            done = batch();
        } while (done == BATCH);
    }

    private int batch() {
        var tasks = jdbc.sql("select id, action, content from assignment where content_py is null order by id limit "
                        + BATCH)
                .query((row, index) -> {
                    var initials = Assignment.initials(row.getString("action"), row.getString("content"));
                    return new Object[] {initials, row.getObject("id")};
                })
                .list();
        for (var task : tasks) {
            jdbc.sql("update assignment set content_py = ? where id = ?")
                    .params(task)
                    .update();
        }
        return tasks.size();
    }
}
