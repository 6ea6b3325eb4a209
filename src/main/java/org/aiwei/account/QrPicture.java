package org.aiwei.account;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the outline of one SVG path, drawn by the server. */
public record QrPicture(String viewBox, String path) {

    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return new QrPicture("0 0 %d %d".formatted(side, side), path.toString());
    }
}
