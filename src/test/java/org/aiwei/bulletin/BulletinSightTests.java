package org.aiwei.bulletin;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which bulletin, by its state and by the units that get it. */
@DeskTest
@Transactional
class BulletinSightTests {

    /** How far it ever came. */
    private enum Way {
        NEVER_SENT,
        SENT,
        NUMBERED
    }

    @Autowired
    BulletinPolicy policy;

    @Autowired
    BulletinRepository bulletins;

    @Autowired
    ResultRows results;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;
    UUID series = UUID.randomUUID();

    @BeforeEach
    void bulletinsInEveryState() {
        campaign = results.campaign();
        jdbc.sql("insert into document_series values (?, 0, '/t1/a1/', 'OSIGHT', '试编', '试编〔{year}〕{n}号')")
                .param(series)
                .update();
        kept("draft", "DRAFT", Way.NEVER_SENT, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("submitted", "SUBMITTED", Way.SENT, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("withdrawn", "DRAFT", Way.SENT, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("returned", "RETURNED", Way.SENT, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("issued", "ISSUED", Way.NUMBERED, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("void", "VOID", Way.NUMBERED, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("given up", "VOID", Way.NEVER_SENT, OFFICE, PEOPLES_HOSPITAL, CHANGLE);
        kept("issued to the clinic", "ISSUED", Way.NUMBERED, OFFICE, CHANGLE_CLINIC);
        kept("draft next door", "DRAFT", Way.NEVER_SENT, OTHER_OFFICE, PEOPLES_HOSPITAL);
        kept("issued next door", "ISSUED", Way.NUMBERED, OTHER_OFFICE);
    }

    @ParameterizedTest
    @CsvSource({
        "林主任,   draft|given up|issued|issued to the clinic|returned|submitted|void|withdrawn",
        "周局长,   issued|issued to the clinic|returned|submitted|void",
        "王副局长, issued|issued to the clinic|returned|submitted|void",
        "李联络员, issued|void",
        "张院长,   issued|void",
        "秦院长,   issued|issued to the clinic|void",
        "马医师,   issued to the clinic",
        "冯主任,   draft next door|issued next door",
        "何股长,   ",
        "罗股长,   ",
        "邓联络员, ",
        "孙督导,   ",
        "陈联络员, ",
        "高管理员, ",
        "陶管理员, "
    })
    void itIsItsOfficesThenItsLeadersAndFromItsIssueTheUnits(String who, @Nullable String titles) {
        var actor = County.named(who);
        assertThat(seen(actor)).isEqualTo(titles == null ? List.of() : List.of(titles.split("\\|")));
    }

    @Test
    void aLeaderSeesThoseOfTheBureauLed() {
        var leader = new Actor(
                ZHOU_DIRECTOR.id(),
                "周局长",
                List.of(new Post(Duty.BUREAU_LEADER, OTHER_BUREAU.id(), OTHER_BUREAU.path())));
        assertThat(seen(leader)).containsExactly("issued next door");
    }

    private List<String> seen(Actor actor) {
        Specification<Bulletin> ofThisTest = (bulletin, query, cb) -> cb.equal(bulletin.get("campaignId"), campaign);
        return bulletins.findAll(policy.visibleTo(actor).and(ofThisTest)).stream()
                .map(Bulletin::getTitle)
                .sorted()
                .toList();
    }

    private void kept(String title, String status, Way way, Place office, Place... recipients) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into bulletin (id, version, campaign_id, campaign_name, owner_path, office_unit_id, kind, month, status,
                    title, addressee, cc_text, series_id, number, issue, as_of, signer_id, signer_name, issued_at, issued_on,
                    drafted_by, drafted_by_name, drafted_at, entered_at, void_reason)
                values (:id, 0, :campaign, '试用', :owner, :office, 'BULLETIN', date '2026-03-01', :status,
                    :title, '', '', :series, case when :numbered then '通报1' end, '', date '2026-04-01', cast(:signer as uuid), '',
                    case when :numbered then now() end, date '2026-04-01', :by, '', now(), now(), '')
                """)
                .param("id", id)
                .param("campaign", campaign)
                .param("owner", office.path().root().value())
                .param("office", office.id())
                .param("status", status)
                .param("title", title)
                .param("series", series)
                .param("numbered", way == Way.NUMBERED)
                .param("signer", way == Way.NEVER_SENT ? null : WANG_DEPUTY.id())
                .param("by", LIN_OFFICE.id())
                .update();
        for (var unit : recipients) {
            jdbc.sql("insert into bulletin_recipient values (?, ?, ?, ?)")
                    .params(id, unit.id(), unit.path().value(), unit.name())
                    .update();
        }
    }
}
