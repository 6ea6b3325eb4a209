package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What is asked, question by question. Once sent out it stays as it is; changes make the next version. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportForm extends AbstractAggregateRoot<ReportForm> {

    static final int MOST = 300;

    @Id
    private UUID id;

    @Version
    private Long version;

    private String ownerPath;
    private String name;
    private int number;
    private @Nullable UUID previousId;
    private @Nullable Instant frozenAt;
    private @Nullable String readyMade;
    private Instant createdAt;
    private UUID createdBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "form_id", nullable = false, updatable = false)
    @OrderBy("sort")
    @BatchSize(size = 50)
    private List<ReportField> fields = new ArrayList<>();

    static ReportForm draft(UnitPath owner, String name, @Nullable String readyMade, Actor.Stamp stamp) {
        var form = new ReportForm();
        form.id = UUID.randomUUID();
        form.ownerPath = owner.value();
        form.name = name;
        form.number = 1;
        form.readyMade = readyMade;
        form.createdAt = stamp.at();
        form.createdBy = stamp.actorId();
        return form;
    }

    /** The version after this one, free to be changed. */
    ReportForm next(Actor.Stamp stamp) {
        if (frozenAt == null) {
            throw new RuleBroken("reporting.form.open", name);
        }
        var form = draft(new UnitPath(ownerPath), name, readyMade, stamp);
        form.number = number + 1;
        form.previousId = id;
        form.ask(texts());
        form.tell(FormChanged.What.NEXT, stamp);
        return form;
    }

    void write(String newName, List<FieldText> wanted, Actor.Stamp stamp) {
        rename(newName, stamp);
        ask(wanted);
    }

    void rename(String newName, Actor.Stamp stamp) {
        ensureOpen();
        if (newName.isBlank()) {
            throw new RuleBroken("reporting.form.name");
        }
        name = newName.strip();
        tell(version == null ? FormChanged.What.CREATE : FormChanged.What.EDIT, stamp);
    }

    /** The code of a new field is given here and never changes. */
    void add(FieldText text, Actor.Stamp stamp) {
        ensureOpen();
        if (fields.size() >= MOST) {
            throw new RuleBroken("reporting.form.size", String.valueOf(MOST));
        }
        int last = fields.stream().mapToInt(ReportField::getSort).max().orElse(0);
        fields.add(ReportField.of(last + 1, text.coded(freeCode())));
        tell(FormChanged.What.EDIT, stamp);
    }

    private String freeCode() {
        int number = fields.size() + 1;
        while (taken("f" + number)) {
            number++;
        }
        return "f" + number;
    }

    private boolean taken(String code) {
        return fields.stream().anyMatch(field -> field.getCode().equals(code));
    }

    void change(UUID fieldId, FieldText text, Actor.Stamp stamp) {
        ensureOpen();
        field(fieldId).write(text);
        tell(FormChanged.What.EDIT, stamp);
    }

    void drop(UUID fieldId, Actor.Stamp stamp) {
        ensureOpen();
        fields.remove(field(fieldId));
        tell(FormChanged.What.EDIT, stamp);
    }

    /** One place up among the fields of the same place. */
    void raise(UUID fieldId, Actor.Stamp stamp) {
        ensureOpen();
        var field = field(fieldId);
        var among = at(field.getPlace());
        int index = among.indexOf(field);
        if (index > 0) {
            var above = among.get(index - 1);
            int sort = above.getSort();
            above.at(field.getSort());
            field.at(sort);
            tell(FormChanged.What.EDIT, stamp);
        }
    }

    UUID coded(String code) {
        return fields.stream()
                .filter(field -> field.getCode().equals(code))
                .map(ReportField::getId)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ReportField.class, code));
    }

    ReportField field(UUID fieldId) {
        return fields.stream()
                .filter(field -> field.getId().equals(fieldId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ReportField.class, fieldId));
    }

    private void ask(List<FieldText> wanted) {
        if (wanted.size() > MOST) {
            throw new RuleBroken("reporting.form.size", String.valueOf(MOST));
        }
        var codes = new HashSet<String>();
        wanted.forEach(field -> {
            if (!codes.add(field.code())) {
                throw new RuleBroken("reporting.form.code", field.code());
            }
        });
        fields.clear();
        for (int i = 0; i < wanted.size(); i++) {
            fields.add(ReportField.of(i + 1, wanted.get(i)));
        }
    }

    /** Sent out: nobody changes it any more. */
    void freeze(Instant now) {
        if (fields.isEmpty()) {
            throw new RuleBroken("reporting.form.empty", name);
        }
        if (frozenAt == null) {
            frozenAt = now;
        }
    }

    void ensureOpen() {
        if (frozenAt != null) {
            throw new RuleBroken("reporting.form.frozen", name, String.valueOf(number));
        }
    }

    void tell(FormChanged.What what, Actor.Stamp stamp) {
        registerEvent(new FormChanged(id, name + " v" + number, what, stamp.actorId(), stamp.actorName(), stamp.at()));
    }

    List<FieldText> texts() {
        return fields.stream()
                .sorted(Comparator.comparingInt(ReportField::getSort))
                .map(ReportField::text)
                .toList();
    }

    List<ReportField> at(FieldPlace place) {
        return fields.stream()
                .filter(field -> field.getPlace() == place)
                .sorted(Comparator.comparingInt(ReportField::getSort))
                .toList();
    }
}
