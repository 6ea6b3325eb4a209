package org.aiwei.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.evidence.Photos;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of an item for whoever sees it: those of its finding, which that person may not see, are shown through the item. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ItemPhotos {

    /** Kind of subject on which further photos of how it was hang. */
    public static final String BEFORE = "rectification_before";

    static final String FINDING = "finding";

    private final Photos photos;
    private final ItemFinder finder;

    /** How it was: the finding's own photos, then those added later. Without asking who looks. */
    public List<PhotoRef> before(Actor actor, RectificationRef item) {
        var all = new ArrayList<PhotoRef>();
        if (item.findingId() != null) {
            all.addAll(photos.of(actor, FINDING, List.of(item.findingId())));
        }
        all.addAll(photos.of(actor, BEFORE, List.of(item.id())));
        return all;
    }

    /** How it is now. Without asking who looks. */
    public List<PhotoRef> after(Actor actor, RectificationRef item) {
        return photos.of(actor, Rectifications.AFTER, List.of(item.id()));
    }

    /** @throws RecordNotFound when the person does not see the item or the photo is not one of its own */
    byte[] open(Actor actor, UUID id, UUID linkId, Photos.Size size) {
        var item = RectificationRef.of(finder.item(actor, id).item());
        return Stream.concat(before(actor, item).stream(), after(actor, item).stream())
                .filter(photo -> photo.linkId().equals(linkId))
                .findFirst()
                .map(photo -> photos.bytes(photo, size))
                .orElseThrow(() -> new RecordNotFound(PhotoRef.class, linkId));
    }
}
