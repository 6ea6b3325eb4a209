package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A ledger four times as long needs no more memory when it leaves as a file: what cannot be thrown away is looked at. */
@DeskTest
@Transactional
class LedgerExportSizeTests {

    private static final int ITEMS = 100_000;
    private static final int STEP = 12_000;

    /** What else runs keeps something now and then; the rows themselves would be tens of megabytes. */
    private static final long NOISE = 6L << 20;

    @Autowired
    SampleItems samples;

    @Autowired
    LedgerPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void memoryDoesNotGrowWithTheLedger() {
        var campaign = samples.campaign();
        samples.fill(campaign, ITEMS);
        jdbc.sql("analyze rectification").update();
        long few = kept(of(campaign, PEOPLES_HOSPITAL.id()), ITEMS / 4);
        long many = kept(of(campaign, null), ITEMS);
        System.out.printf("export kept %,d bytes of %,d rows, %,d bytes of %,d rows%n", few, ITEMS / 4, many, ITEMS);
        assertThat(many)
                .as("bytes kept of %s rows, where of %s rows it was %s", ITEMS, ITEMS / 4, few)
                .isLessThan(few + few / 2 + NOISE);
    }

    private static LedgerFilter of(UUID campaign, UUID unit) {
        return new LedgerFilter(campaign, unit, null, null, null, null, null, null, null);
    }

    /** The most that is alive while the file is written, without what was alive before. */
    private long kept(LedgerFilter filter, int rows) {
        long before = live();
        var most = new long[] {before};
        var done = new int[1];
        papers.xlsx(LIN_OFFICE, PaperView.of("ledger"), filter, OutputStream.nullOutputStream(), seq -> {
            done[0] = seq;
            if (seq % STEP == 0) {
                most[0] = Math.max(most[0], live());
            }
        });
        assertThat(done[0]).isEqualTo(rows);
        return most[0] - before;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
