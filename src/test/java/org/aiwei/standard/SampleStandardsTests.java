package org.aiwei.standard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class SampleStandardsTests {

    private static final UUID COUNTY = SampleStandards.SAMPLES.get(0).id();
    private static final UUID CITY = SampleStandards.SAMPLES.get(1).id();

    @Autowired
    Standards standards;

    @Autowired
    SampleStandards samples;

    @Autowired
    StandardDataItemRepository data;

    @Autowired
    StandardEditionRepository editions;

    @Test
    void theSanitaryCountyHasSevenAspectsWithFortyFiveItems() {
        var items = standards.items(List.of(COUNTY));
        var below = items.stream()
                .filter(item -> item.level() == NodeLevel.ITEM)
                .collect(groupingBy(item -> item.parentId(), LinkedHashMap::new, counting()));

        assertThat(items).filteredOn(item -> item.level() == NodeLevel.ASPECT).hasSize(7);
        assertThat(below.values()).containsExactly(5L, 4L, 10L, 5L, 6L, 5L, 10L);
    }

    @Test
    void theCivilisedCityHasEightEnvironments() {
        assertThat(standards.items(List.of(CITY)))
                .filteredOn(item -> item.level() == NodeLevel.ASPECT)
                .extracting(ItemRef::title)
                .hasSize(8)
                .allMatch(title -> title.endsWith("环境"));
    }

    @Test
    void theyAreMarkedAsSamplesAndCannotBeChanged() {
        for (var id : List.of(COUNTY, CITY)) {
            assertThat(standards.edition(id).sample()).isTrue();
            assertThat(standards.edition(id).frozen()).isTrue();
        }
    }

    @Test
    void dataItemsCarryTheirOperators() {
        assertThat(data.findByEditionIdOrderByNumber(COUNTY))
                .hasSize(54)
                .extracting(StandardDataItem::getOperator)
                .contains(TargetOperator.values());
    }

    @Test
    void vectorControlIsReportedUnderItsOwnHeadingByInspections() {
        var item = standards.items(List.of(COUNTY)).stream()
                .filter(each -> each.code().equals("7.10"))
                .findFirst()
                .orElseThrow();
        assertThat(item.title()).contains("病媒生物");
        assertThat(item.level()).isEqualTo(NodeLevel.ITEM);
    }

    @Test
    void startingAgainAddsNothing() throws IOException {
        var before = editions.count();
        samples.run(new DefaultApplicationArguments());
        assertThat(editions.count()).isEqualTo(before);
    }
}
