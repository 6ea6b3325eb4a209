package org.aiwei.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record ProgressForm(
        @NotBlank @Size(max = 10) @Nullable String percent,
        @NotBlank @Size(max = 2000) @Nullable String text,
        @Nullable List<MultipartFile> files) {

    String words() {
        return text == null ? "" : text;
    }

    List<MultipartFile> sent() {
        return files == null ? List.of() : files;
    }
}
