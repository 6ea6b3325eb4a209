package org.aiwei.tabular;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What was uploaded, between preview and confirmation. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class StagedTable {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID ownerId;
    private String purpose;
    private @Nullable UUID subjectId;
    private String fileName;
    private String grid;
    private String corrections;
    private Instant createdAt;
    private @Nullable Instant usedAt;

    static StagedTable of(UUID ownerId, String purpose, @Nullable UUID subjectId, String fileName, Instant now) {
        var staged = new StagedTable();
        staged.id = UUID.randomUUID();
        staged.ownerId = ownerId;
        staged.purpose = purpose;
        staged.subjectId = subjectId;
        staged.fileName = fileName;
        staged.createdAt = now;
        return staged;
    }

    void hold(String gridJson, String correctionsJson) {
        grid = gridJson;
        corrections = correctionsJson;
    }

    void correct(String correctionsJson) {
        ensureNotUsed();
        corrections = correctionsJson;
    }

    void use(Instant now) {
        ensureNotUsed();
        usedAt = now;
    }

    private void ensureNotUsed() {
        if (usedAt != null) {
            throw new RuleBroken("tabular.staged_used");
        }
    }
}
