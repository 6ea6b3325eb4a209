package org.aiwei.standard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.TableReader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the sample standards into the database when they are not there yet. Their ids follow from their codes, so every
 * installation has the same ones; they go the way of every import.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // whoever makes a county at the start finds them
@RequiredArgsConstructor
class SampleStandards implements ApplicationRunner {

    static final List<Sample> SAMPLES = List.of(
            new Sample(
                    new EditionHead(
                            "guojia-weisheng-xian",
                            "国家卫生县标准",
                            "2021版示例",
                            "按国家卫生城市和国家卫生县标准（2021版）的结构用自己的话概括，共7个方面45个条目；数据指标和目标值待核。使用前请核对正式文本。",
                            true),
                    List.of("sanitary-county-tree.csv", "sanitary-county-data.csv")),
            new Sample(
                    new EditionHead(
                            "shengji-wenming-chengshi",
                            "省级文明城市测评",
                            "八大环境示例",
                            "按省级文明城市八个环境的结构用自己的话概括，只列与卫生健康有关的条目。使用前请核对正式文本。",
                            true),
                    List.of("civilised-city-tree.csv")));

    private static final long LOCK = 20_261_122_1040L;

    private final StandardEditionRepository editions;
    private final EditionImporter importer;
    private final TableReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param files below {@code standards/} on the class path */
    record Sample(EditionHead head, List<String> files) {

        UUID id() {
            return id("edition");
        }

        UUID id(String code) {
            return UUID.nameUUIDFromBytes((head.code() + " " + code).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) throws IOException {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query()
                .listOfRows();
        for (var sample : SAMPLES) {
            if (!editions.existsById(sample.id())) {
                load(sample);
            }
        }
    }

    private void load(Sample sample) throws IOException {
        var edition = editions.saveAndFlush(StandardEdition.shipped(sample.id(), sample.head(), clock.instant()));
        var grids = new ArrayList<Grid>();
        for (var file : sample.files()) {
            try (var in = new ClassPathResource("standards/" + file).getInputStream()) {
                grids.addAll(reader.read(file, in.readAllBytes()));
            }
        }
        var plan = importer.plan(edition.getId(), StandardSheets.in(grids));
        if (!plan.problems().isEmpty()) {
            throw new IllegalStateException(
                    "sample " + sample.head().code() + ": " + plan.problems().get(0));
        }
        importer.carryOut(edition.getId(), plan, sample::id);
    }
}
