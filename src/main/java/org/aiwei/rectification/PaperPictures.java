package org.aiwei.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.evidence.Photos;
import org.springframework.stereotype.Component;

/** Photos of items for papers, asked for in one go. The caller has seen to it that the items may be seen. */
@Component
@RequiredArgsConstructor
class PaperPictures {

    /** So many stand in one cell. */
    private static final int MOST = 2;

    /** From so many rows on, the small pictures must do. */
    private static final int LARGE = 20;

    private final Photos photos;

    /** Before and after, by item. */
    record Sets(Map<UUID, List<byte[]>> before, Map<UUID, List<byte[]>> after) {

        static Sets none() {
            return new Sets(Map.of(), Map.of());
        }

        List<byte[]> of(PaperColumn column, UUID item) {
            return (column == PaperColumn.AFTER ? after : before).getOrDefault(item, List.of());
        }
    }

    Sets of(Actor actor, List<PaperLine> lines) {
        var size = lines.size() > LARGE ? Photos.Size.THUMB : Photos.Size.FULL;
        var ids = lines.stream().map(PaperLine::id).toList();
        var byFinding = new HashMap<UUID, UUID>();
        lines.stream()
                .filter(line -> line.findingId() != null)
                .forEach(line -> byFinding.put(Objects.requireNonNull(line.findingId()), line.id()));
        var before = new HashMap<UUID, List<byte[]>>();
        for (var photo : photos.of(actor, ItemPhotos.FINDING, byFinding.keySet())) {
            add(before, Objects.requireNonNull(byFinding.get(photo.subjectId())), photo, size);
        }
        photos.of(actor, ItemPhotos.BEFORE, ids).forEach(photo -> add(before, photo.subjectId(), photo, size));
        var after = new HashMap<UUID, List<byte[]>>();
        photos.of(actor, Rectifications.AFTER, ids).forEach(photo -> add(after, photo.subjectId(), photo, size));
        return new Sets(before, after);
    }

    private void add(Map<UUID, List<byte[]>> to, UUID item, PhotoRef photo, Photos.Size size) {
        var held = to.computeIfAbsent(item, fresh -> new ArrayList<>());
        if (held.size() < MOST) {
            held.add(photos.bytes(photo, size));
        }
    }
}
