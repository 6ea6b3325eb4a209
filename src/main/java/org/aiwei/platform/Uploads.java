package org.aiwei.platform;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What every import begins with: a file that is taken and shown, or refused on the page where it was chosen. */
public final class Uploads {

    private Uploads() {}

    /** Keeps what a file says until it is confirmed. */
    @FunctionalInterface
    public interface Taker {
        /** @throws RuleBroken when the file cannot be read or is no such table */
        UUID take(String fileName, byte[] content);
    }

    /**
     * @param file {@code null} when none was chosen
     * @param path of the import's pages; the preview is below it
     * @param view on which a file is chosen
     */
    public static ModelAndView take(@Nullable MultipartFile file, String path, String view, Taker taker)
            throws IOException {
        var content = file == null ? new byte[0] : file.getBytes();
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return new ModelAndView("redirect:" + path + "/" + taker.take(name, content));
        } catch (RuleBroken unreadable) {
            return new ModelAndView(view, Map.of("problem", unreadable), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
