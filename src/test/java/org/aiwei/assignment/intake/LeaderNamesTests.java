package org.aiwei.assignment.intake;

import static org.aiwei.assignment.intake.Papers.leader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aiwei.account.PersonRef;
import org.junit.jupiter.api.Test;

class LeaderNamesTests {

    private final PersonRef chen = leader("陈有田", "党组书记、局长");
    private final PersonRef wang = leader("王青山", "党组成员、副局长");
    private final PersonRef wangToo = leader("王小河", "二级调研员");
    private final PersonRef zhouA = leader("周明月", "副局长");
    private final PersonRef zhouB = leader("周清风", "副局长");
    private final PersonRef ouyang = leader("欧阳远", "副局长");

    @Test
    void takesAFullNameAsWritten() {
        assertThat(find("王青山").values()).containsExactly(wang.id());
        assertThat(find("王 青 山").point()).isNull();
        assertThat(find("王青山副局长").values()).containsExactly(wang.id());
        assertThat(find("副局长王青山").values()).containsExactly(wang.id());
        assertThat(find("王青山（副局长）").values()).containsExactly(wang.id());
    }

    @Test
    void onlyProposesBySurnameAndPost() {
        var found = find("王副局长");
        assertThat(found.values()).isEmpty();
        assertThat(found.open()).isTrue();
        assertThat(found.point().proposed()).containsExactly(wang.id().toString());
    }

    @Test
    void proposesNobodyWhereTwoFit() {
        var found = find("周副局长");
        assertThat(found.point().proposed()).isEmpty();
        assertThat(found.point().likely())
                .containsExactlyInAnyOrder(zhouA.id().toString(), zhouB.id().toString());
    }

    @Test
    void readsAPoliteTitleAsTheDeputyWhenThereIsNoOther() {
        assertThat(find("陈局长").point().proposed()).containsExactly(chen.id().toString());
        assertThat(find("王局").point().proposed()).containsExactly(wang.id().toString());
        assertThat(find("欧阳局长").point().proposed()).containsExactly(ouyang.id().toString());
    }

    @Test
    void offersTheSurnameWhereNoPostFits() {
        var found = find("王主任");
        assertThat(found.point().proposed()).isEmpty();
        assertThat(found.point().likely())
                .containsExactlyInAnyOrder(wang.id().toString(), wangToo.id().toString());
        assertThat(find("赵副局长").point().likely()).isEmpty();
    }

    @Test
    void doesNotTakeANameThatTwoPeopleHave() {
        var again = leader("王青山", "主任科员");
        var names = new LeaderNames(List.of(wang, again), Decisions.none());
        assertThat(names.find("王青山").open()).isTrue();
        assertThat(names.find("王青山").values()).isEmpty();
    }

    @Test
    void takesWhatThePersonDecided() {
        var decided = new Decisions(Map.of("LEADER:周副局长", zhouB.id().toString()));
        assertThat(new LeaderNames(all(), decided).find("周副局长").values()).containsExactly(zhouB.id());
        var asText = new Decisions(Map.of("LEADER:周副局长", "-"));
        assertThat(new LeaderNames(all(), asText).find("周副局长").asText()).isTrue();
    }

    @Test
    void doesNotTakeAStrangerFromAForgedAnswer() {
        var forged = new Decisions(Map.of("LEADER:周副局长", "00000000-0000-0000-0000-000000000009"));
        assertThat(new LeaderNames(all(), forged).find("周副局长").values()).isEmpty();
    }

    private Settled<java.util.UUID> find(String written) {
        return new LeaderNames(all(), Decisions.none()).find(written);
    }

    private List<PersonRef> all() {
        return List.of(chen, wang, wangToo, zhouA, zhouB, ouyang);
    }
}
