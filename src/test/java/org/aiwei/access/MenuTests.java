package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A menu that can be read at a glance: at most eight entries, everything else one tab away. */
@DeskTest
class MenuTests {

    private static final int MOST = 8;

    @Autowired
    MockMvcTester http;

    @Autowired
    List<Area> areas;

    static Stream<Actor> everybody() {
        return Stream.of(
                        County.PEOPLE.stream(),
                        Stream.of(
                                having("office and team", Duty.CAMPAIGN_OFFICER, Duty.INSPECTOR, Duty.UNIT_REPORTER),
                                having("head of the office", Duty.CAMPAIGN_OFFICER, Duty.UNIT_LEADER),
                                having("head in a team", Duty.UNIT_LEADER, Duty.UNIT_REPORTER, Duty.INSPECTOR)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void holdsAtMostEightEntries(Actor actor) throws Exception {
        var entries = page(actor, "/todo").select("nav.menu li");
        assertThat(entries).hasSizeBetween(1, MOST);
        assertThat(entries.select("a").eachAttr("href")).doesNotHaveDuplicates().doesNotContain(Area.OWN);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void leavesNoPageOfAMenuOutOfReach(Actor actor) throws Exception {
        var mine = areas.stream()
                .filter(area -> area.menu() != null && area.openTo(actor))
                .toList();
        for (var area : mine) {
            var head = area.menu().head();
            var page = page(actor, head);
            assertThat(page.select("nav.menu a, ul.tabs a, details.top__own a").eachAttr("href"))
                    .as(actor.name() + " on " + head)
                    .contains(area.path());
        }
    }

    @Test
    void aTabMarksItsEntryAndItself() throws Exception {
        var page = page(County.LIN_OFFICE, "/notices");
        assertThat(page.select("nav.menu a[aria-current]").eachAttr("href")).containsExactly("/rectify");
        assertThat(page.select("main ul.tabs a[aria-current]").eachAttr("href")).containsExactly("/notices");
        assertThat(page.select("main ul.tabs a").eachAttr("href"))
                .containsExactly("/rectify", "/notices", "/rectify/proposals", "/rectify/look-backs", "/docs/numbers");
    }

    @Test
    void whatWaitsBehindATabStandsBesideTheEntryToo() {
        var areas = List.of(
                Area.of("/a", Duty.values()).inMenu(1, "a", "flag"),
                Area.of("/b", Duty.values()).tabOf("/a", 2, "b"),
                Area.of("/c", Duty.BUREAU_LEADER).tabOf("/a", 3, "c"));
        var badges = Stream.of("/a", "/b", "/c").map(MenuTests::three).toList();
        var shell = new Shell(
                County.LIN_OFFICE, new Shell.Frame(areas, badges, false), "/b/1", java.util.Locale.CHINESE, false);
        assertThat(shell.getMenu()).containsExactly(new Shell.Entry("a", "/a", "flag", true, 6));
        assertThat(shell.getTabs())
                .containsExactly(new Shell.Entry("a", "/a", "flag", false, 3), new Shell.Entry("b", "/b", "", true, 3));
    }

    @Test
    void eachNumberIsAskedOnceAPage() {
        var areas = List.of(
                Area.of("/a", Duty.values()).inMenu(1, "a", "flag"),
                Area.of("/b", Duty.values()).tabOf("/a", 2, "b"));
        var asked = new AtomicInteger();
        var badges =
                List.of(counting("/a", asked::incrementAndGet), counting("/b", () -> 10 * asked.incrementAndGet()));
        var shell = new Shell(
                County.LIN_OFFICE, new Shell.Frame(areas, badges, false), "/b", java.util.Locale.CHINESE, false);
        shell.getMenu();
        assertThat(shell.getTabs()).isEqualTo(shell.getTabs());
        assertThat(asked).hasValue(2);
    }

    /** On the real pages with their tabs: no statement behind a number of the frame runs twice. */
    @Test
    void theFrameOfAPageAsksNothingTwice() throws Exception {
        for (var path : List.of("/rectify", "/notices", "/todo", "/account")) {
            var asked = Statements.during(() -> page(County.LIN_OFFICE, path));
            assertThat(asked).as(path).isNotEmpty();
            assertThat(asked.stream().filter(sql -> sql.startsWith("select count(*) from report r")))
                    .as("numbers of the frame on " + path)
                    .hasSizeLessThanOrEqualTo(2)
                    .doesNotHaveDuplicates();
        }
    }

    private static MenuBadge three(String path) {
        return counting(path, () -> 3);
    }

    private static MenuBadge counting(String path, IntSupplier number) {
        return new MenuBadge() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public long count(Actor actor) {
                return number.getAsInt();
            }
        };
    }

    private static Actor having(String name, Duty... duties) {
        var posts = Arrays.stream(duties)
                .map(duty -> new Post(duty, County.OFFICE.id(), County.OFFICE.path()))
                .toList();
        return new Actor(County.LIN_OFFICE.id(), name, posts);
    }

    private Document page(Actor actor, String path) throws Exception {
        var answer = http.get().uri(path).with(County.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
