package org.aiwei.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aiwei.County;
import org.aiwei.access.UnitPath;
import org.junit.jupiter.api.Test;

class RecusalTests {

    @Test
    void nobodyInspectsTheOwnUnit() {
        assertThat(barred(County.CHANGLE, County.CHANGLE)).isTrue();
        assertThat(barred(County.BUREAU, County.BUREAU)).isTrue();
    }

    @Test
    void norOneAboveOrBelowInTheSameLine() {
        assertThat(barred(County.CHANGLE, County.CHANGLE_CLINIC)).isTrue();
        assertThat(barred(County.CHANGLE_CLINIC, County.CHANGLE)).isTrue();
    }

    @Test
    void theBureauItselfStandsOutsideTheLine() {
        assertThat(barred(County.BUREAU, County.CHANGLE)).isFalse();
        assertThat(barred(County.OFFICE, County.BUREAU)).isFalse();
    }

    @Test
    void neighboursMayInspectEachOther() {
        assertThat(barred(County.CDC, County.PEOPLES_HOSPITAL)).isFalse();
        assertThat(barred(County.MEDICAL, County.PRIMARY)).isFalse();
    }

    @Test
    void aPlaceOutsideIsNobodysOwn() {
        assertThat(Recusal.bars(List.of(County.CDC.path()), null, County.BUREAU.path()))
                .isFalse();
    }

    @Test
    void everyPostCountsNotOnlyThatOfTheLendingUnit() {
        List<UnitPath> posts = List.of(County.CDC.path(), County.TCM_HOSPITAL.path());
        assertThat(Recusal.bars(posts, County.TCM_HOSPITAL.path(), County.BUREAU.path()))
                .isTrue();
    }

    private static boolean barred(County.Place own, County.Place target) {
        return Recusal.bars(List.of(own.path()), target.path(), County.BUREAU.path());
    }
}
