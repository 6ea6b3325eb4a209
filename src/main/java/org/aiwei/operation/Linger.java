package org.aiwei.operation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is to stop still serves for a while, though it is not ready any more: whoever sends it requests learns of
 * that before its port closes. By itself it waits for nothing.
 */
@Component
class Linger implements SmartLifecycle {

    private final Duration linger;
    private volatile boolean running;

    Linger(@Value("${aiwei.stop.linger}") Duration linger) {
        this.linger = linger;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        if (running) {
            LockSupport.parkNanos(linger.toNanos());
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start is the first to stop, long before the port closes. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
