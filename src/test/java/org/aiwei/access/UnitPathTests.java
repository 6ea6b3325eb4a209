package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPathTests {

    private static final UnitPath BUREAU = new UnitPath("/1/");
    private static final UnitPath TOWNSHIP = new UnitPath("/1/4/");
    private static final UnitPath CLINIC = new UnitPath("/1/4/2b/");

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "1/", "/1", "//", "/1//2/", "/A/", "/1/%/", "/_/", " /1/"})
    void whatCouldStandForOtherUnitsIsNoPath(String value) {
        assertThatThrownBy(() -> new UnitPath(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversItselfAndWhatIsBelow() {
        assertThat(TOWNSHIP.covers(TOWNSHIP)).isTrue();
        assertThat(TOWNSHIP.covers(CLINIC)).isTrue();
        assertThat(CLINIC.covers(TOWNSHIP)).isFalse();
        assertThat(TOWNSHIP.covers(new UnitPath("/1/42/"))).isFalse();
        assertThat(TOWNSHIP.covers(new UnitPath("/2/4/"))).isFalse();
    }

    @Test
    void theTopIsTheBureauOfEveryUnitBelow() {
        assertThat(BUREAU.top()).isTrue();
        assertThat(TOWNSHIP.top()).isFalse();
        assertThat(CLINIC.root()).isEqualTo(BUREAU);
        assertThat(BUREAU.root()).isEqualTo(BUREAU);
        assertThat(new UnitPath("/23/4/").root()).isEqualTo(new UnitPath("/23/"));
    }

    @Test
    void enteredFromRightAbove() {
        assertThat(CLINIC.enteredAbove(TOWNSHIP)).isTrue();
        assertThat(CLINIC.enteredAbove(new UnitPath("/1/4/7/"))).isTrue();
        assertThat(CLINIC.enteredAbove(BUREAU)).isFalse();
        assertThat(CLINIC.enteredAbove(new UnitPath("/1/5/"))).isFalse();
        assertThat(BUREAU.enteredAbove(new UnitPath("/2/"))).isTrue();
    }

    @Test
    void aChildIsBelowAndAPatternFindsWhatIsBelow() {
        assertThat(TOWNSHIP.child("2b")).isEqualTo(CLINIC);
        assertThat(TOWNSHIP.child("2b").value()).isEqualTo("/1/4/2b/");
        assertThat(TOWNSHIP.pattern()).isEqualTo("/1/4/%");
    }
}
