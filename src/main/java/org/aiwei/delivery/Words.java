package org.aiwei.delivery;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.notice.WorkNote;
import org.aiwei.rectification.RectificationRef;
import org.aiwei.rectification.Rectifications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is written into mails, groups and calendars: what is to be done, the number, where to look. No title of a finding,
 * no name of a person: it lies on other people's machines from then on.
 */
@Component
class Words {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    /** The titles of others may tell what was found, or what is planned. */
    private static final Set<String> TITLED = Set.of("PART", "REPORT");

    private final MessageSource messages;
    private final Rectifications rectifications;
    private final String address;

    Words(MessageSource messages, Rectifications rectifications, @Value("${aiwei.address}") String address) {
        this.messages = messages;
        this.rectifications = rectifications;
        this.address = address.strip().replaceAll("/+$", "");
    }

    /** What is to be done and the number, if the thing has one. */
    String matter(WorkNote note) {
        return matter(note, numbers(List.of(note)));
    }

    /** The same where there are many: {@code numbers} of all of them at once. */
    String matter(WorkNote note, Map<UUID, String> numbers) {
        var step = messages.getMessage("Step." + note.step(), null, CHINESE);
        var number = numbers.get(note.targetId());
        return number == null ? step : step + " " + number;
    }

    /** With the title, where that comes out of a plan or a form; for the person and the own units only. */
    String titled(WorkNote note, Map<UUID, String> numbers) {
        var matter = matter(note, numbers);
        return TITLED.contains(note.topic()) ? matter + " " + note.title() : matter;
    }

    /** Numbers of items of the ledger, in one statement. */
    Map<UUID, String> numbers(Collection<WorkNote> notes) {
        var ids = notes.stream()
                .filter(note -> note.target().equals("rectification"))
                .map(WorkNote::targetId)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : rectifications.byIds(ids).values().stream()
                        .collect(toMap(RectificationRef::id, RectificationRef::no));
    }

    String text(String key, Object... places) {
        return messages.getMessage(key, places, CHINESE);
    }

    /** The whole address of a page; without a configured one only a word. */
    String link(String path) {
        return address.isEmpty() ? text("delivery.out.signIn") : address + path;
    }

    /** Path alone where the program does not know its address: the person sees the rest in the browser. */
    String calendar(String token) {
        return address + "/calendar/" + token + ".ics";
    }

    boolean linked() {
        return !address.isEmpty();
    }
}
