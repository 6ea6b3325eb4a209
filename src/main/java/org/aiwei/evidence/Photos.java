package org.aiwei.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures that are shown in pages and papers, on top of the same links and guards as other files. A template shows them
 * by {@code evidence/photos :: box(photos, subjectType, subjectId, changeable)}; the owner of the subject only brings an
 * {@link EvidenceGuard}.
 */
@Service
@RequiredArgsConstructor
public class Photos {

    /** The kept picture, or the small one for lists. */
    public enum Size {
        FULL,
        THUMB
    }

    private final EvidenceLinkRepository links;
    private final EvidenceFileRepository files;
    private final EvidenceGuards guards;
    private final FileCheck check;
    private final Pictures pictures;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Hangs a photo on a subject.
     *
     * @throws RuleBroken with a sentence that names the file and says why it is refused
     * @throws RecordNotFound when the person does not see the subject
     */
    public PhotoRef add(Actor actor, String subjectType, UUID subjectId, MultipartFile file) {
        return add(actor, UUID.randomUUID(), subjectType, subjectId, file);
    }

    /** The same with an id that the sender chose: sent again after a lost answer, it changes nothing more. */
    public PhotoRef add(Actor actor, UUID linkId, String subjectType, UUID subjectId, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return add(actor, linkId, subjectType, subjectId, file.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a content that comes from elsewhere than a form. */
    public PhotoRef add(
            Actor actor, UUID linkId, String subjectType, UUID subjectId, @Nullable String name, InputStream content) {
        ensureMayChange(actor, subjectType, subjectId);
        if (links.existsById(linkId)) {
            return already(linkId, subjectType, subjectId);
        }
        try (var sent = check.picture(name, content)) {
            var picture = pictures.photo(sent); // before the transaction: it may have to wait for its turn
            transaction.executeWithoutResult(
                    status -> keep(actor, linkId, subjectType, subjectId, sent.name(), picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return already(linkId, subjectType, subjectId);
    }

    /** Of several subjects, oldest first, without asking who looks: for the owner, after its own check. */
    public List<PhotoRef> of(Actor actor, String subjectType, Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? List.of() : links.photosOn(subjectType, subjectIds);
    }

    /** The picture itself, for papers, after the caller's own check. */
    public byte[] bytes(PhotoRef photo, Size size) {
        return bytes(file(photo.linkId()), size);
    }

    /** @throws RecordNotFound when there is none or the person does not see its subject */
    byte[] open(Actor actor, UUID linkId, Size size) {
        var link = links.findByIdAndRemovedAtIsNull(linkId).orElseThrow(() -> missing(linkId));
        guards.ensureMayRead(actor, link.getSubjectType(), link.getSubjectId(), linkId);
        return bytes(file(linkId), size);
    }

    void ensureMayChange(Actor actor, String subjectType, UUID subjectId) {
        transaction.executeWithoutResult(status -> guards.ensureMayChange(actor, subjectType, subjectId, subjectId));
    }

    private void keep(Actor actor, UUID linkId, String subjectType, UUID subjectId, String sentName, Picture picture) {
        var photo = KeptPhoto.of(sentName, picture);
        put(photo.sha256(), picture.getJpeg());
        put(photo.thumbSha256(), picture.getThumb());
        var stamp = actor.stamp(clock.instant());
        var file = files.save(EvidenceFile.photo(photo, actor, stamp.at()));
        var place = guards.place(subjectType, subjectId);
        links.save(EvidenceLink.between(linkId, file, subjectType, subjectId, place, stamp));
    }

    private void put(String sha256, byte[] bytes) {
        try {
            blobs.put(sha256, bytes.length, () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PhotoRef already(UUID linkId, String subjectType, UUID subjectId) {
        return links.photosOn(subjectType, List.of(subjectId)).stream()
                .filter(photo -> photo.linkId().equals(linkId))
                .findFirst()
                .orElseThrow(() -> missing(linkId));
    }

    private EvidenceFile file(UUID linkId) {
        return files.photoOf(linkId).orElseThrow(() -> missing(linkId));
    }

    private byte[] bytes(EvidenceFile file, Size size) {
        var sha256 = size == Size.THUMB ? file.getThumbSha256() : file.getSha256();
        var out = new ByteArrayOutputStream();
        try {
            blobs.copy(java.util.Objects.requireNonNull(sha256), out);
        } catch (NoSuchFileException missing) {
            throw new RuleBroken("evidence.damaged", file.getName());
        } catch (IOException away) {
            throw Shelving.away(away);
        }
        if (!Digests.sha256(out.toByteArray()).equals(sha256)) {
            throw new RuleBroken("evidence.damaged", file.getName());
        }
        return out.toByteArray();
    }

    private static RecordNotFound missing(UUID linkId) {
        return new RecordNotFound(EvidenceLink.class, linkId);
    }
}
