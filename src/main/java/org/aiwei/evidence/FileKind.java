package org.aiwei.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What may be uploaded; everything else is refused. */
@Getter
@RequiredArgsConstructor
enum FileKind {
    PDF(Form.PDF, "application/pdf", "", "pdf"),
    DOCX(
            Form.ZIP,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "word/document.xml",
            "docx"),
    XLSX(Form.ZIP, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
    PPTX(
            Form.ZIP,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "ppt/presentation.xml",
            "pptx"),
    DOC(Form.OLE, "application/msword", "WordDocument", "doc|wps"),
    XLS(Form.OLE, "application/vnd.ms-excel", "Workbook", "xls|et"),
    PPT(Form.OLE, "application/vnd.ms-powerpoint", "PowerPoint Document", "ppt|dps"),
    JPEG(Form.IMAGE, "image/jpeg", "", "jpg|jpeg"),
    PNG(Form.IMAGE, "image/png", "", "png"),
    TEXT(Form.TEXT, "text/plain", "", "txt"),
    CSV(Form.TEXT, "text/csv", "", "csv");

    enum Form {
        PDF,
        ZIP,
        OLE,
        IMAGE,
        TEXT
    }

    private final Form form;
    private final String mediaType;
    private final String part;
    private final String extensions;

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return form == Form.IMAGE;
    }

    static Optional<FileKind> named(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.contains(".") && extension.matches(kind.extensions))
                .findFirst();
    }
}
