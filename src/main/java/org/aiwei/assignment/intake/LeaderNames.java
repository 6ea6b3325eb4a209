package org.aiwei.assignment.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aiwei.account.PersonRef;
import org.aiwei.tabular.Text;

/** Finds the leader that a paper means: by name, or by surname and post, which is only ever proposed. */
final class LeaderNames {

    private static final Set<String> DOUBLE =
            Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "宇文", "长孙", "南宫", "端木");

    private static final Map<String, String> SHORT_POSTS =
            Map.of("局", "局长", "副局", "副局长", "县", "县长", "副县", "副县长", "市", "市长", "副市", "副市长", "处", "处长", "院", "院长");

    private final List<PersonRef> leaders;
    private final Decisions decisions;

    LeaderNames(List<PersonRef> leaders, Decisions decisions) {
        this.leaders = List.copyOf(leaders);
        this.decisions = decisions;
    }

    Settled<UUID> find(String written) {
        var text = bare(written);
        if (text.isEmpty()) {
            return Settled.nothing();
        }
        var named = matching(leader -> text.equals(bare(leader.name())) || namedWithPost(leader, text));
        return named.size() == 1 ? Settled.clear(named.get(0).id()) : ask(written, text);
    }

    private Settled<UUID> ask(String written, String text) {
        var fitting = fitting(text);
        Set<String> proposed = fitting.size() == 1 ? Set.copyOf(ids(fitting)) : Set.of();
        var likely = fitting.isEmpty() ? matching(leader -> text.startsWith(surname(leader))) : fitting;
        var answer = decisions.answer(Point.key(PointKind.LEADER, written));
        var point = new Point(PointKind.LEADER, written, ids(likely), proposed, answer);
        return new Settled<>(Answers.ids(point, known()), point);
    }

    /** Those with this surname whose title has the post; 主任 means a 副主任 only when there is no other. */
    private List<PersonRef> fitting(String text) {
        var exactly = matching(leader -> text.startsWith(surname(leader)) && holds(leader, post(leader, text)));
        return exactly.isEmpty()
                ? matching(leader -> text.startsWith(surname(leader)) && holds(leader, "副" + post(leader, text)))
                : exactly;
    }

    private static boolean holds(PersonRef leader, String post) {
        var title = bare(leader.title());
        int at = post.isEmpty() || post.equals("副") ? -1 : title.indexOf(post);
        return at >= 0 && (at == 0 || title.charAt(at - 1) != '副');
    }

    private static String post(PersonRef leader, String text) {
        var post = text.substring(surname(leader).length());
        return SHORT_POSTS.getOrDefault(post, post);
    }

    private static boolean namedWithPost(PersonRef leader, String text) {
        var name = bare(leader.name());
        if (name.length() < 2 || text.length() <= name.length()) {
            return false;
        }
        var rest = text.startsWith(name) ? text.substring(name.length()) : before(text, name);
        return holds(leader, rest);
    }

    private static String before(String text, String name) {
        return text.endsWith(name) ? text.substring(0, text.length() - name.length()) : "";
    }

    private static String surname(PersonRef leader) {
        var name = bare(leader.name());
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.length() > 2 && DOUBLE.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, first);
    }

    private List<PersonRef> matching(Predicate<PersonRef> wanted) {
        return leaders.stream()
                .filter(leader -> !leader.name().isBlank())
                .filter(wanted)
                .toList();
    }

    private Set<UUID> known() {
        return Set.copyOf(leaders.stream().map(PersonRef::id).toList());
    }

    private static List<String> ids(List<PersonRef> leaders) {
        return leaders.stream().map(leader -> leader.id().toString()).toList();
    }

    private static String bare(String name) {
        return Text.halfWidth(name).replaceAll("[\\s()·]+", "").replace("同志", "");
    }
}
