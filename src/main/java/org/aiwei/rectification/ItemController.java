package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.evidence.Photos;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@RequiredArgsConstructor
class ItemController {

    private final ItemPages pages;
    private final ItemPhotos photos;

    @GetMapping("/rectify/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "rectification/show";
    }

    @GetMapping("/rectify/{id}/why")
    String why(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.why(actor, id));
        return "rectification/why";
    }

    @GetMapping("/rectify/{id}/photos/{linkId}")
    ResponseEntity<byte[]> photo(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID linkId) {
        return inline(photos.open(actor, id, linkId, Photos.Size.FULL));
    }

    @GetMapping("/rectify/{id}/photos/{linkId}/thumb")
    ResponseEntity<byte[]> thumb(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID linkId) {
        return inline(photos.open(actor, id, linkId, Photos.Size.THUMB));
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
