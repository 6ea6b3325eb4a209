package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.inspection.SiteChanged.Kind;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Site extends AbstractAggregateRoot<Site> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String ownerPath;
    private @Nullable UUID unitId;
    private @Nullable String unitPath;
    private @Nullable String outsideName;
    private String name;
    private String category;
    private String place;
    private @Nullable LocalDate closedOn;

    static Site open(UnitPath owner, SiteText text, Actor actor, Instant now) {
        var site = new Site();
        site.id = UUID.randomUUID();
        site.ownerPath = owner.value();
        site.write(text);
        site.tell(Kind.OPEN, actor, now);
        return site;
    }

    void edit(SiteText text, Actor actor, Instant now) {
        ensureOpen();
        write(text);
        tell(Kind.EDIT, actor, now);
    }

    void close(LocalDate day, Actor actor, Instant now) {
        ensureOpen();
        closedOn = day;
        tell(Kind.CLOSE, actor, now);
    }

    private void ensureOpen() {
        if (closedOn != null) {
            throw new RuleBroken("inspection.site.closed", name);
        }
    }

    private void write(SiteText text) {
        unitId = text.unitId();
        unitPath = text.unitPath() == null ? null : text.unitPath().value();
        outsideName = text.outsideName();
        name = text.name();
        category = text.category();
        place = text.place();
    }

    private void tell(Kind kind, Actor actor, Instant now) {
        var at = unitPath == null ? ownerPath : unitPath;
        registerEvent(new SiteChanged(id, name, kind, at, category + " " + place, actor.id(), actor.name(), now));
    }
}
