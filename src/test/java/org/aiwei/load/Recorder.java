package org.aiwei.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears what the program asks its database, so that the same can be asked again without the program. */
final class Recorder implements BeanPostProcessor {

    private final List<Question> heard = Collections.synchronizedList(new ArrayList<>());

    /** A statement with the values it was sent with. */
    record Question(String sql, List<ParameterSetOperation> values) {

        boolean reads() {
            var start = sql.stripLeading().toLowerCase(Locale.ROOT);
            return start.startsWith("select") || start.startsWith("with");
        }

        /** @return how many rows came */
        int ask(Connection database) throws SQLException, ReflectiveOperationException {
            try (var statement = database.prepareStatement(sql)) {
                for (var value : values) {
                    value.getMethod().invoke(statement, value.getArgs());
                }
                int rows = 0;
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        rows++;
                    }
                }
                return rows;
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource")
                ? ProxyDataSourceBuilder.create(database)
                        .afterQuery((execution, queries) -> queries.forEach(this::hear))
                        .build()
                : bean;
    }

    private void hear(QueryInfo query) {
        if (query.getParametersList().isEmpty()) {
            heard.add(new Question(query.getQuery(), List.of()));
        }
        query.getParametersList().forEach(values -> heard.add(new Question(query.getQuery(), List.copyOf(values))));
    }

    /** What is read while the work runs, in order; nobody else may be at work. */
    List<Question> during(Callable<?> work) throws Exception {
        heard.clear();
        work.call();
        return heard.stream().filter(Question::reads).toList();
    }
}
