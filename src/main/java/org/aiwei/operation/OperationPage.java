package org.aiwei.operation;

import java.time.Duration;
import java.util.List;
import org.aiwei.evidence.Damages.Damage;

/**
 * How the program and its machine are.
 *
 * @param checks each with a sentence
 * @param damages contents of files that are no longer what was uploaded
 * @param uptime of this node
 * @param memory megabytes used of the most it may use
 */
public record OperationPage(
        List<Check> checks, List<Damage> damages, Facts facts, Duration uptime, long memory, long mostMemory) {

    /** How one thing is. */
    public enum State {
        GOOD,
        WARN,
        BAD
    }

    /**
     * @param key of its name {@code operation.check.<key>} and its sentence {@code operation.check.<key>.<state>}
     * @param args places of the sentence
     */
    public record Check(String key, State state, List<Object> args) {

        public String sentence() {
            return "operation.check." + key + "." + state;
        }

        public Object[] places() {
            return args.toArray();
        }
    }

    public record Facts(String program, String java, String database, String node) {}

    public long days() {
        return uptime.toDays();
    }

    public int hours() {
        return uptime.toHoursPart();
    }
}
