package org.aiwei.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.SafeReturn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Photos shown in the page's own origin: drawn anew by us, so that they are nothing but pictures. */
@Controller
@RequiredArgsConstructor
class PhotoController {

    private final Photos photos;

    @GetMapping("/photos/{linkId}")
    ResponseEntity<byte[]> show(@CurrentActor Actor actor, @PathVariable UUID linkId) {
        return inline(photos.open(actor, linkId, Photos.Size.FULL));
    }

    @GetMapping("/photos/{linkId}/thumb")
    ResponseEntity<byte[]> thumb(@CurrentActor Actor actor, @PathVariable UUID linkId) {
        return inline(photos.open(actor, linkId, Photos.Size.THUMB));
    }

    /** The plain form: takes what can be taken, then says what could not. */
    @PostMapping("/photos/{subjectType}/{subjectId}")
    RedirectView addAll(
            @CurrentActor Actor actor,
            @PathVariable String subjectType,
            @PathVariable UUID subjectId,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
            HttpServletRequest request,
            RedirectAttributes flash) {
        photos.ensureMayChange(actor, subjectType, subjectId);
        var refused = new ArrayList<RuleBroken>();
        var chosen = EvidenceStore.chosen(sent == null ? List.of() : sent);
        for (var file : chosen) {
            try {
                photos.add(actor, subjectType, subjectId, file);
            } catch (RuleBroken broken) {
                refused.add(broken);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        Flash.say(flash, chosen.isEmpty() ? "evidence.photos.noneChosen" : "evidence.photos.added", chosen.size());
        return new RedirectView(SafeReturn.path(request), false);
    }

    /** What {@code photo.js} sends: one photo with an id of its own; answered by its piece of the page. */
    @PostMapping(path = "/photos/{subjectType}/{subjectId}", headers = "X-Photo")
    ModelAndView add(
            @CurrentActor Actor actor,
            @PathVariable String subjectType,
            @PathVariable UUID subjectId,
            @RequestParam UUID id,
            @RequestParam(name = "photos", required = false) @Nullable MultipartFile sent) {
        if (sent == null) {
            throw new RecordNotFound(EvidenceLink.class, id);
        }
        try {
            var photo = photos.add(actor, id, subjectType, subjectId, sent);
            return new ModelAndView("evidence/photos :: item(photo=${photo}, changeable=true)", Map.of("photo", photo));
        } catch (RuleBroken refused) {
            var say = Map.of("key", refused.messageKey(), "places", refused.args());
            return new ModelAndView("evidence/photos :: refusal", say, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ResponseEntity<byte[]> inline(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }
}
