package org.aiwei.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aiwei.platform.RuleBroken;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Compares what a file is with what its name says. Decodes nothing but the directory of an archive and a picture's head. */
@Component
class FileContent {

    private static final MediaType OLE = MediaType.application("x-tika-msoffice");
    private static final MediaType OOXML = MediaType.application("x-tika-ooxml");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    void ensure(String name, FileKind kind, Path path) throws IOException {
        var found = magic(path);
        if (kind.getForm() == FileKind.Form.ZIP && isA(found, OLE)) {
            OfficeOle.ensure(name, kind.getPart(), path); // a password turns new formats into old ones outside
        }
        var fits = switch (kind.getForm()) {
            case PDF, IMAGE -> found.toString().equals(kind.mediaType());
            case ZIP -> found.equals(MediaType.APPLICATION_ZIP) || isA(found, OOXML);
            case OLE -> isA(found, OLE);
            case TEXT -> PlainText.readable(path) && plain(found);
        };
        if (!fits) {
            throw new RuleBroken("evidence.content", name);
        }
        switch (kind.getForm()) {
            case ZIP -> OfficeZip.ensure(name, kind.getPart(), path);
            case OLE -> OfficeOle.ensure(name, kind.getPart(), path);
            case IMAGE -> ImageHead.ensure(name, path);
            case PDF, TEXT -> {}
        }
    }

    private MediaType magic(Path path) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            return types.detect(in, new Metadata()); // without the name, so that only the content speaks
        }
    }

    /** Legacy Chinese encodings have no magic and come out as unknown bytes. */
    private boolean plain(MediaType found) {
        return found.equals(MediaType.OCTET_STREAM)
                || (isA(found, MediaType.TEXT_PLAIN) && !found.equals(MediaType.TEXT_HTML));
    }

    private boolean isA(MediaType found, MediaType wanted) {
        return found.equals(wanted) || types.getMediaTypeRegistry().isSpecializationOf(found, wanted);
    }
}
