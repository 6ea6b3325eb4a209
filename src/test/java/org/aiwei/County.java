package org.aiwei;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Factors;
import org.aiwei.access.Post;
import org.aiwei.access.SignedInUser;
import org.aiwei.access.UnitPath;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The cast of every test: the health bureau of Anlan, a county that does not exist, and one neighbour. The rows of its
 * units and people are in the test database before the first test; nobody changes or removes them.
 */
public final class County {

    /** One unit of the cast; {@code kind} is the name of its kind. */
    public record Place(UUID id, UnitPath path, String name, String kind) {}

    public static final Place BUREAU = place("/t1/", "安澜县卫生健康局", "BUREAU");
    public static final Place OFFICE = place("/t1/a1/", "爱卫办", "DEPARTMENT");
    public static final Place MEDICAL = place("/t1/a2/", "医政医管股", "DEPARTMENT");
    public static final Place PRIMARY = place("/t1/a3/", "基层卫生股", "DEPARTMENT");
    public static final Place CDC = place("/t1/b1/", "安澜县疾控中心", "SECOND_LEVEL");
    public static final Place ENFORCEMENT = place("/t1/b2/", "安澜县卫生监督所", "SECOND_LEVEL");
    public static final Place PEOPLES_HOSPITAL = place("/t1/c1/", "安澜县人民医院", "HOSPITAL");
    public static final Place TCM_HOSPITAL = place("/t1/c2/", "安澜县中医院", "HOSPITAL");
    public static final Place CHANGLE = place("/t1/d1/", "长乐镇卫生院", "TOWNSHIP_CENTRE");
    public static final Place CHANGLE_CLINIC = place("/t1/d1/e1/", "长乐镇卫生院东街门诊部", "TOWNSHIP_CENTRE");

    public static final Place OTHER_BUREAU = place("/t2/", "邻水台县卫生健康局", "BUREAU");
    public static final Place OTHER_OFFICE = place("/t2/a1/", "邻水台县爱卫办", "DEPARTMENT");

    public static final List<Place> PLACES = List.of(
            BUREAU,
            OFFICE,
            MEDICAL,
            PRIMARY,
            CDC,
            ENFORCEMENT,
            PEOPLES_HOSPITAL,
            TCM_HOSPITAL,
            CHANGLE,
            CHANGLE_CLINIC,
            OTHER_BUREAU,
            OTHER_OFFICE);

    public static final Actor ZHOU_DIRECTOR = actor("周局长", BUREAU, BUREAU_LEADER);
    public static final Actor WANG_DEPUTY = actor("王副局长", BUREAU, BUREAU_LEADER);
    public static final Actor LIN_OFFICE = actor("林主任", OFFICE, CAMPAIGN_OFFICER);
    public static final Actor HE_MEDICAL = actor("何股长", MEDICAL, UNIT_LEADER);
    public static final Actor LUO_PRIMARY = actor("罗股长", PRIMARY, UNIT_LEADER);
    public static final Actor DENG_CDC = actor("邓联络员", CDC, UNIT_REPORTER);
    public static final Actor SUN_INSPECTOR = actor("孙督导", CDC, INSPECTOR);
    public static final Actor LI_PEOPLES = actor("李联络员", PEOPLES_HOSPITAL, UNIT_REPORTER);
    public static final Actor ZHANG_PEOPLES = actor("张院长", PEOPLES_HOSPITAL, UNIT_LEADER);
    public static final Actor CHEN_TCM = actor("陈联络员", TCM_HOSPITAL, UNIT_REPORTER);
    public static final Actor QIN_CHANGLE = actor("秦院长", CHANGLE, UNIT_LEADER);
    public static final Actor MA_CLINIC = actor("马医师", CHANGLE_CLINIC, UNIT_REPORTER);
    public static final Actor GAO_ADMIN = actor("高管理员", BUREAU, ADMINISTRATOR);
    public static final Actor FENG_NEIGHBOUR = actor("冯主任", OTHER_OFFICE, CAMPAIGN_OFFICER);
    public static final Actor TAO_NEIGHBOUR_ADMIN = actor("陶管理员", OTHER_BUREAU, ADMINISTRATOR);

    public static final List<Actor> PEOPLE = List.of(
            ZHOU_DIRECTOR,
            WANG_DEPUTY,
            LIN_OFFICE,
            HE_MEDICAL,
            LUO_PRIMARY,
            DENG_CDC,
            SUN_INSPECTOR,
            LI_PEOPLES,
            ZHANG_PEOPLES,
            CHEN_TCM,
            QIN_CHANGLE,
            MA_CLINIC,
            GAO_ADMIN,
            FENG_NEIGHBOUR,
            TAO_NEIGHBOUR_ADMIN);

    private County() {}

    /** Someone of the cast signed in, for a request of MockMvc. */
    public static RequestPostProcessor as(Actor actor) {
        var user = new SignedInUser(login(actor), "x", actor, true, false);
        var held = new ArrayList<GrantedAuthority>(user.getAuthorities());
        held.add(Factors.password(Instant.parse("2999-01-01T00:00:00Z"))); // whatever a test's clock says
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, held));
    }

    /** One person per duty, for tables of who may do what. */
    public static Actor anyWith(Duty duty) {
        return switch (duty) {
            case UNIT_REPORTER -> LI_PEOPLES;
            case UNIT_LEADER -> ZHANG_PEOPLES;
            case INSPECTOR -> SUN_INSPECTOR;
            case CAMPAIGN_OFFICER -> LIN_OFFICE;
            case BUREAU_LEADER -> ZHOU_DIRECTOR;
            case ADMINISTRATOR -> GAO_ADMIN;
        };
    }

    public static String login(Actor actor) {
        return "t-" + actor.id().toString().substring(0, 8);
    }

    /** Somebody of the cast, by the name that tables of rights use. */
    public static Actor named(String name) {
        return PEOPLE.stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Place place(String path, String name, String kind) {
        return new Place(id("unit " + path), new UnitPath(path), name, kind);
    }

    private static Actor actor(String name, Place at, Duty... duties) {
        var posts = Arrays.stream(duties)
                .map(duty -> new Post(duty, at.id(), at.path()))
                .toList();
        return new Actor(id("person " + name), name, posts);
    }

    private static UUID id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
}
