package org.aiwei.fault;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What happens to the cluster while people work on; each ends with everything in its place again. */
enum Blow {
    /** {@code kill -9} of one of the two nodes. */
    NODE_KILLED(true) {
        @Override
        void strike(Cluster cluster) throws IOException {
            cluster.kill("desk2");
            rest(10);
            cluster.start("desk2");
        }
    },
    /** One node after the other is stopped in peace and started again, as for an upgrade. */
    ROLLING_RESTART(false) {
        @Override
        void strike(Cluster cluster) throws IOException {
            for (int node = 1; node <= 2; node++) {
                cluster.stop("desk" + node);
                cluster.start("desk" + node);
            }
        }
    },
    /** The machine of the primary loses its power: Patroni, PostgreSQL and all its processes at once. */
    DATABASE_MACHINE_KILLED(true) {
        @Override
        void strike(Cluster cluster) throws IOException {
            var primary = cluster.leader();
            cluster.kill(primary);
            rest(40);
            cluster.start(primary);
            cluster.synchronousStandby();
        }
    },
    /** PostgreSQL alone is killed; Patroni brings it back or lets the other one take over. */
    POSTMASTER_KILLED(true) {
        @Override
        void strike(Cluster cluster) throws IOException {
            cluster.killPostmaster(cluster.leader());
            rest(30);
            cluster.synchronousStandby();
        }
    },
    /** A node stands still for a minute and then goes on as if nothing had happened. */
    NODE_PAUSED(true) {
        @Override
        void strike(Cluster cluster) throws IOException {
            cluster.pause("desk1");
            rest(60);
            cluster.resume("desk1");
            rest(10);
        }
    },
    /** The machine of the primary stands still: connections stay open and nothing is answered. */
    DATABASE_PAUSED(true) {
        @Override
        void strike(Cluster cluster) throws IOException {
            var primary = cluster.leader();
            cluster.pause(primary);
            rest(60);
            cluster.resume(primary);
            cluster.synchronousStandby();
        }
    };

    private final boolean mayFail;

    Blow(boolean mayFail) {
        this.mayFail = mayFail;
    }

    abstract void strike(Cluster cluster) throws IOException;

    /** Whether a single request may fail, so that somebody has to press the button again. */
    boolean mayFail() {
        return mayFail;
    }

    private static void rest(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }
}
