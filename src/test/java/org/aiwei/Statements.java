package org.aiwei;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the program asks the database: statements of Hibernate and of {@code JdbcClient} alike, in order. */
public final class Statements {

    private static final String HIBERNATE = "org.hibernate.SQL";
    private static final List<String> TELLING = List.of(HIBERNATE, "org.springframework.jdbc.core.JdbcTemplate");

    private Statements() {}

    /** Those that this thread sends while the work runs, but for the book-keeping of sessions; each with single blanks. */
    public static List<String> during(Callable<?> work) throws Exception {
        return heard(TELLING, work);
    }

    /** How many that is. */
    public static long count(Runnable work) {
        return number(TELLING, work);
    }

    /** How many of Hibernate's this thread sends while the work runs. */
    public static long ofHibernate(Runnable work) {
        return number(List.of(HIBERNATE), work);
    }

    private static long number(List<String> loggers, Runnable work) {
        try {
            return heard(loggers, Executors.callable(work)).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized List<String> heard(List<String> loggers, Callable<?> work) throws Exception {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var before = new ArrayList<Runnable>();
        loggers.forEach(name -> before.add(listen((Logger) LoggerFactory.getLogger(name), heard)));
        try {
            work.call();
        } finally {
            before.forEach(Runnable::run);
        }
        var here = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .flatMap(Statements::sql)
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }

    private static Runnable listen(Logger logger, ListAppender<ILoggingEvent> heard) {
        var level = logger.getLevel();
        boolean additive = logger.isAdditive();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        return () -> {
            logger.detachAppender(heard);
            logger.setAdditive(additive);
            logger.setLevel(level);
        };
    }

    private static Stream<String> sql(ILoggingEvent event) {
        var text = event.getFormattedMessage().replaceAll("\\s+", " ").strip();
        if (event.getLoggerName().startsWith("org.hibernate")) {
            return Stream.of(text);
        }
        int from = text.indexOf('[');
        return from < 0 ? Stream.empty() : Stream.of(text.substring(from + 1, text.length() - 1));
    }
}
