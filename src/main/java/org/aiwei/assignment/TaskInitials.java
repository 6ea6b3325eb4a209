package org.aiwei.assignment;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives tasks from before an upgrade their initials. Doing it twice, or on two nodes at once, is harmless. */
@Component
@RequiredArgsConstructor
class TaskInitials implements ApplicationRunner {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;

    @Override
    public void run(ApplicationArguments args) {
        List<Object[]> tasks;
        do {
            tasks = without();
            write(tasks);
        } while (tasks.size() == BATCH);
    }

    private List<Object[]> without() {
        return jdbc.query(
                "select id, action, content from assignment where content_py is null order by id limit " + BATCH,
                (row, index) -> new Object[] {
                    Assignment.initials(row.getString("action"), row.getString("content")), row.getObject("id")
                });
    }

    private void write(List<Object[]> tasks) {
        transactions.executeWithoutResult(
                status -> jdbc.batchUpdate("update assignment set content_py = ? where id = ?", tasks));
    }
}
