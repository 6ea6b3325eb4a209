package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Files as the modules above use them. Every use that has an actor asks the {@link EvidenceGuard} of the subject's type. */
@Service
@Transactional
@RequiredArgsConstructor
public class EvidenceStore {

    private final EvidenceFileRepository files;
    private final EvidenceLinkRepository links;
    private final EvidenceGuards guards;
    private final FileCheck check;
    private final Pictures pictures;
    private final BlobStore blobs;
    private final Clock clock;

    /**
     * Hangs a file on a subject.
     *
     * @return id of the link
     * @throws RuleBroken with a sentence that names the file and says why it is refused
     * @throws RecordNotFound when the person does not see the subject
     */
    public UUID attach(Actor actor, String subjectType, UUID subjectId, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return attach(actor, subjectType, subjectId, file.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a content that comes from elsewhere than a form. */
    public UUID attach(Actor actor, String subjectType, UUID subjectId, @Nullable String name, InputStream content) {
        guards.ensureMayChange(actor, subjectType, subjectId, subjectId);
        try (var checked = clean(name, content)) {
            blobs.put(checked.sha256(), checked.size(), () -> Files.newInputStream(checked.path()));
            var stamp = actor.stamp(clock.instant());
            var file = files.save(EvidenceFile.uploaded(checked, actor, stamp.at()));
            var place = guards.place(subjectType, subjectId);
            return links.save(EvidenceLink.between(UUID.randomUUID(), file, subjectType, subjectId, place, stamp))
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What would be refused of the files of a form, one sentence each, so that the page can show all of them beside the
     * field before anything is written. The empty part a browser sends when no file was chosen counts as nothing.
     */
    @Transactional(readOnly = true)
    public List<RuleBroken> refusals(Collection<MultipartFile> sent) {
        var refusals = new ArrayList<RuleBroken>();
        for (var file : chosen(sent)) {
            try (var content = file.getInputStream();
                    var checked = clean(file.getOriginalFilename(), content)) {
                assert checked.size() > 0;
            } catch (RuleBroken refused) {
                refusals.add(refused);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return refusals;
    }

    /** Hangs all files of a form on a subject, or none. */
    public void attachAll(Actor actor, String subjectType, UUID subjectId, Collection<MultipartFile> sent) {
        chosen(sent).forEach(file -> attach(actor, subjectType, subjectId, file));
    }

    /** Files of several subjects, oldest first, without asking who looks: for the owner, after its own check. */
    @Transactional(readOnly = true)
    public List<EvidenceRef> of(String subjectType, Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? List.of() : links.on(subjectType, subjectIds);
    }

    /** Takes a file off its subject; the content stays for the trail. */
    public void remove(Actor actor, UUID linkId) {
        var link = present(linkId);
        guards.ensureMayChange(actor, link.getSubjectType(), link.getSubjectId(), linkId);
        var place = guards.place(link.getSubjectType(), link.getSubjectId());
        link.remove(file(link), place, actor.stamp(clock.instant()));
        links.save(link); // publishes the event that the link registered
    }

    /** @throws RecordNotFound when there is none or the person does not see its subject */
    @Transactional(readOnly = true)
    EvidenceFile open(Actor actor, UUID linkId) {
        var link = present(linkId);
        guards.ensureMayRead(actor, link.getSubjectType(), link.getSubjectId(), linkId);
        return file(link);
    }

    private EvidenceLink present(UUID linkId) {
        return links.findByIdAndRemovedAtIsNull(linkId)
                .orElseThrow(() -> new RecordNotFound(EvidenceLink.class, linkId));
    }

    private EvidenceFile file(EvidenceLink link) {
        return files.findById(link.getFileId()).orElseThrow();
    }

    /** Checked, and a picture without what the camera wrote into it. */
    private CheckedFile clean(@Nullable String name, InputStream content) throws IOException {
        var checked = check.check(name, content);
        try {
            return checked.kind().isPicture() ? checked.rewritten(pictures.plain(checked)) : checked;
        } catch (IOException | RuntimeException refused) {
            checked.close();
            throw refused;
        }
    }

    /** Without the empty part that a browser sends when no file was chosen. */
    static List<MultipartFile> chosen(Collection<MultipartFile> sent) {
        return sent.stream()
                .filter(file -> !file.isEmpty()
                        || (file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty()))
                .toList();
    }
}
