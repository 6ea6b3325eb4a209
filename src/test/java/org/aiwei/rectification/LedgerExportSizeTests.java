package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipInputStream;
import org.aiwei.DeskTest;
import org.aiwei.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A hundred thousand items leave as one file, in the background, without ever being in memory together. */
@DeskTest
class LedgerExportSizeTests {

    private static final int ITEMS = 100_000;

    /** All rows at once would need three times as much. */
    private static final long MOST = 48L << 20;

    @Autowired
    SampleItems samples;

    @Autowired
    LedgerExport export;

    @Autowired
    JobRunner runner;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;

    @AfterEach
    void clear() {
        jdbc.sql("delete from background_job where kind = ?")
                .param(LedgerExport.CODE)
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
        jdbc.sql("delete from rectification where campaign_id = ?")
                .param(campaign)
                .update();
        jdbc.sql("delete from campaign where id = ?").param(campaign).update();
        jdbc.sql("vacuum analyze rectification").update();
    }

    @Test
    void theWholeLedgerIsExportedInBoundedMemory() throws Exception {
        campaign = samples.campaign();
        samples.fill(campaign, ITEMS);
        var job = export.start(LIN_OFFICE, PaperView.of("ledger"), "xlsx", LedgerFilter.of(campaign), "整改台账");
        var before = live();
        var worker = Executors.newSingleThreadExecutor();
        try {
            var most = watch(worker.submit(() -> runner.run(job)));
            assertThat(most - before)
                    .as("bytes that the export kept at any time")
                    .isLessThan(MOST);
        } finally {
            worker.shutdownNow();
        }
        assertThat(jdbc.sql("select status || ' ' || done || '/' || total from background_job where id = ?")
                        .param(job)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE " + ITEMS + "/" + ITEMS);
        assertThat(rows(job)).isGreaterThan(ITEMS).isLessThan(ITEMS + 10);
    }

    /** Waits for it, looking again and again at what cannot be thrown away. */
    private static long watch(Future<?> running) throws Exception {
        long most = 0;
        while (true) {
            try {
                running.get(700, TimeUnit.MILLISECONDS);
                return most;
            } catch (TimeoutException goesOn) {
                most = Math.max(most, live());
            }
        }
    }

    /** As counted when the collector was through: afterwards the export goes on and leaves new rubbish. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private int rows(UUID job) throws IOException {
        var answer =
                http.get().uri("/jobs/{id}/result", job).with(as(LIN_OFFICE)).exchange();
        assertThat(answer).hasStatusOk();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("<row ").length
                            - 1;
                }
            }
        }
        throw new IOException("no sheet");
    }
}
