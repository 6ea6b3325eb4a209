package org.aiwei.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that a clock which ran ahead has put off: nothing recurs more seldom than daily, so what waits longer is due. */
final class TooLate {

    private static final Logger LOG = LoggerFactory.getLogger(TooLate.class);

    private TooLate() {}

    static void bringForward(JdbcClient jdbc) {
        try {
            int moved = jdbc.sql("""
                    update scheduled_tasks set execution_time = clock_timestamp()
                     where not picked and execution_time > clock_timestamp() + interval '1 day'
                    """).update();
            if (moved > 0) {
                LOG.info("{} pieces of recurring work that waited for more than a day are due now", moved);
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("recurring work that waits too long was not brought forward: {}", unreachable.getMessage());
        }
    }
}
