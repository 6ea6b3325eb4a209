package org.aiwei.assignment.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What comes in: a file, or a clipboard.
 *
 * @param html the clipboard's HTML, which alone knows merged cells; comes with script only
 * @param text the clipboard's text as it stands in the box
 */
record TakeInForm(
        @Nullable MultipartFile file,
        @Nullable String html,
        @Nullable String text,
        @Nullable String way) {

    static TakeInForm empty() {
        return new TakeInForm(null, null, null, null);
    }

    boolean pasted() {
        return "paste".equals(way);
    }

    String clipboard() {
        return html != null && !html.isBlank() ? html : text == null ? "" : text;
    }
}
