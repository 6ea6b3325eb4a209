package org.aiwei.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.access.Duty;
import org.aiwei.tabular.Fault;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of people: a person and one post.
 *
 * @param person the present person of that login, {@code null} for a new one
 * @param post the present post with the same unit and duty, {@code null} for a new one
 * @param fault what is wrong with the row, {@code null} for nothing
 */
record PersonLine(
        Header.Line source,
        String name,
        String login,
        String mobile,
        @Nullable UUID unitId,
        @Nullable Duty duty,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Person person,
        @Nullable Appointment post,
        @Nullable Fault fault) {

    PersonLine wrong(String code, String column, String... args) {
        var found = fault == null ? new Fault(code, column, List.of(args)) : fault;
        return new PersonLine(source, name, login, mobile, unitId, duty, title, from, to, person, post, found);
    }

    PersonLine meaning(@Nullable Person known, @Nullable Appointment held) {
        return new PersonLine(source, name, login, mobile, unitId, duty, title, from, to, known, held, fault);
    }

    Stream<Refused> refused() {
        return fault == null ? Stream.empty() : Stream.of(new Refused(source, text(), fault));
    }

    boolean valid() {
        return fault == null;
    }

    /** Whether nothing in the house is like it yet. */
    boolean fresh() {
        return person == null || post == null;
    }

    @SuppressWarnings("NullAway") // valid lines have both
    NewAppointment wanted() {
        return new NewAppointment(unitId, duty, title, from, to);
    }

    String text() {
        var parts = List.of(name, login, source.text("unit"), source.text("duty"), title);
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
