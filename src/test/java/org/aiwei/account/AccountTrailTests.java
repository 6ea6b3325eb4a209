package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is done to an account stands in the trail of the unit where the person is, whoever did it from wherever. */
@DeskTest
@Transactional
class AccountTrailTests {

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private UUID li = new UUID(0, 0);

    @BeforeEach
    void enrolledByTheBureau() {
        staff = new Staff(units, organizations, "试验县卫健局");
        li = people.enrol(staff.administrator, Staff.person("li-trail", "李联络员", staff.hospital, Duty.UNIT_REPORTER))
                .id();
        entities.flush();
    }

    @Test
    void fromTheFirstDayOn() {
        assertThat(placeOf("ENROL")).isEqualTo(path(staff.hospital));
        assertThat(placeOf("APPOINT")).isEqualTo(path(staff.hospital));
        people.resetPassword(staff.administrator, li, 0L);
        entities.flush();
        assertThat(placeOf("RESET_PASSWORD")).isEqualTo(path(staff.hospital));
    }

    @Test
    void aPostIsToldWhereItIs() {
        var second = new NewAppointment(staff.clinic, Duty.UNIT_LEADER, "主任", LocalDate.of(2024, 1, 1), null);
        appointments.appoint(staff.administrator, li, second);
        entities.flush();
        assertThat(placeOf("APPOINT")).isEqualTo(path(staff.clinic));
    }

    private String path(UUID unit) {
        return organizations.unit(unit).path().value();
    }

    /** Of the latest entry of that kind. */
    private String placeOf(String action) {
        return jdbc.sql(
                        "select unit_path from audit_entry where subject_id = ? and action = ? order by seq desc limit 1")
                .params(li, action)
                .query(String.class)
                .single();
    }
}
