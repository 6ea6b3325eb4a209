package org.aiwei.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.SafeReturn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequiredArgsConstructor
class EvidenceController {

    private final EvidenceStore evidence;
    private final BlobStore blobs;

    /** Always a download, never shown in the page's own origin. */
    @GetMapping("/evidence/{linkId}")
    void download(@CurrentActor Actor actor, @PathVariable UUID linkId, HttpServletResponse response)
            throws IOException {
        var file = evidence.open(actor, linkId);
        blobs.ensureIntact(file.getSha256(), file.getName());
        var disposition = ContentDisposition.attachment()
                .filename(file.getName(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.getMediaType());
        response.setContentLengthLong(file.getSize());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        blobs.copy(file.getSha256(), response.getOutputStream());
    }

    @PostMapping("/evidence/{linkId}/removal")
    RedirectView remove(
            @CurrentActor Actor actor,
            @PathVariable UUID linkId,
            HttpServletRequest request,
            RedirectAttributes flash) {
        evidence.remove(actor, linkId);
        Flash.say(flash, "evidence.removed");
        return new RedirectView(SafeReturn.path(request), false);
    }
}
