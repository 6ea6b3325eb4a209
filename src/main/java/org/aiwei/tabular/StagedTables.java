package org.aiwei.tabular;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables that wait between preview and confirmation. Only the one who uploaded a table finds it. */
@Service
@Transactional
@RequiredArgsConstructor
public class StagedTables {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int CORRECTIONS = 20_000;
    private static final int FILE_NAME = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StagedTableRepository repository;
    private final Clock clock;

    /**
     * @param subjectId what the table is for, such as a campaign
     * @param corrections what the person decided in the preview, by keys of the importing module
     * @param used whether the import was confirmed
     */
    public record Staged(
            UUID id,
            @Nullable UUID subjectId,
            String fileName,
            Grid grid,
            Map<String, String> corrections,
            boolean used) {}

    /** A table that waits for its confirmation. */
    public record Waiting(UUID id, String fileName, LocalDate day) {}

    /** Keeps a table for its preview, and lets go of all that are older than a week. */
    public UUID stage(Actor actor, String purpose, @Nullable UUID subjectId, String fileName, Grid grid) {
        var now = clock.instant();
        repository.deleteCreatedBefore(now.minus(KEPT));
        var name = Text.clean(fileName).replace('\n', ' ');
        var shown = name.length() > FILE_NAME ? name.substring(name.length() - FILE_NAME) : name;
        var staged = StagedTable.of(actor.id(), purpose, subjectId, Text.clean(shown), now);
        staged.hold(JSON.writeValueAsString(grid), "{}");
        return repository.save(staged).getId();
    }

    @Transactional(readOnly = true)
    public Staged open(Actor actor, UUID id, String purpose) {
        return staged(own(actor, id, purpose));
    }

    /** Adds to the decisions of the preview; a later one for the same key replaces the earlier. */
    public Staged correct(Actor actor, UUID id, String purpose, Map<String, String> corrections) {
        var staged = own(actor, id, purpose);
        var all = new TreeMap<>(corrections(staged));
        corrections.forEach((key, value) -> all.put(Text.clean(key), Text.clean(value)));
        if (all.size() > CORRECTIONS) {
            throw new RuleBroken("tabular.too_many_corrections", CORRECTIONS);
        }
        staged.correct(JSON.writeValueAsString(all));
        return staged(repository.save(staged));
    }

    /** Marks the table as imported and returns it; a second time is refused, so that nothing is imported twice. */
    public Staged use(Actor actor, UUID id, String purpose) {
        var staged = own(actor, id, purpose);
        staged.use(clock.instant());
        return staged(repository.saveAndFlush(staged));
    }

    /** What this person has taken in for a subject and not yet confirmed, newest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, String purpose, UUID subjectId) {
        return repository.waiting(actor.id(), purpose, subjectId).stream()
                .map(staged -> new Waiting(
                        staged.getId(),
                        staged.getFileName(),
                        LocalDate.ofInstant(staged.getCreatedAt(), clock.getZone())))
                .toList();
    }

    private StagedTable own(Actor actor, UUID id, String purpose) {
        return repository
                .findByIdAndOwnerId(id, actor.id())
                .filter(staged -> staged.getPurpose().equals(purpose))
                .orElseThrow(() -> new RecordNotFound(StagedTable.class, id));
    }

    private static Staged staged(StagedTable staged) {
        return new Staged(
                staged.getId(),
                staged.getSubjectId(),
                staged.getFileName(),
                JSON.readValue(staged.getGrid(), Grid.class),
                corrections(staged),
                staged.getUsedAt() != null);
    }

    private static Map<String, String> corrections(StagedTable staged) {
        return JSON.readValue(staged.getCorrections(), new TypeReference<Map<String, String>>() {});
    }
}
