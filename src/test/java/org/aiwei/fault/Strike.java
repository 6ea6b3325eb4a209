package org.aiwei.fault;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.DeskProcess;

/** What happens to the machine. */
enum Strike {
    /** {@code kill -9} of the program; its database stays behind and is taken over by the next start. */
    PROGRAM_KILLED {
        @Override
        boolean against(DeskProcess desk) {
            desk.killProgram();
            return true;
        }
    },
    /** {@code kill -9} of every process of the database; the program brings it back by itself. */
    DATABASE_KILLED {
        @Override
        boolean against(DeskProcess desk) {
            desk.killDatabase();
            return false;
        }
    },
    /** Both at once, as by a power cut. */
    POWER_CUT {
        @Override
        boolean against(DeskProcess desk) {
            desk.kill();
            return true;
        }
    },
    /** The program stands still for a while in whatever it was doing. */
    PAUSE {
        @Override
        boolean against(DeskProcess desk) throws IOException {
            desk.pause();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PAUSE_S));
            desk.resume();
            return false;
        }
    };

    private static final long PAUSE_S = 5;

    /** @return whether the program has to be started again */
    abstract boolean against(DeskProcess desk) throws IOException;
}
