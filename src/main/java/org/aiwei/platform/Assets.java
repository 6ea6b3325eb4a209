package org.aiwei.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of style sheets, scripts and icons. They carry a hash of all of them, so that a browser may keep each for a
 * year and still sees the new one after an upgrade.
 */
@Component
public class Assets {

    private static final String JARS = "META-INF/resources/webjars/";
    private static final String BOOTSTRAP = "bootstrap/5.3.8/css/bootstrap.min.css";
    private static final String HTMX = "htmx.org/2.0.10/dist/htmx.min.js";
    private static final String ICONS = "bootstrap-icons/1.13.1/icons/";

    private final byte[] sprite;
    private final String root;

    Assets() throws IOException {
        sprite = drawSprite().getBytes(StandardCharsets.UTF_8);
        root = "/assets/" + fingerprint();
    }

    public String getBootstrap() {
        return root + "/webjars/" + BOOTSTRAP;
    }

    public String getHtmx() {
        return root + "/webjars/" + HTMX;
    }

    public String getStyle() {
        return root + "/css/app.css";
    }

    public String getScript() {
        return root + "/js/app.js";
    }

    /** Address of a script that only some pages need. */
    public String script(String name) {
        return root + "/js/" + name;
    }

    /** Address of one icon in the sprite, for {@code <use href>}. */
    public String icon(String name) {
        return root + "/icons.svg#" + name;
    }

    String root() {
        return root;
    }

    byte[] sprite() {
        return sprite.clone();
    }

    private static String drawSprite() throws IOException {
        var names = text("static/icons.txt").lines().filter(name -> !name.isBlank());
        return names.map(Assets::symbol)
                .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"));
    }

    private static String symbol(String name) {
        try {
            var svg = text(JARS + ICONS + name + ".svg");
            var inside = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
            return "<symbol id=\"" + name + "\" viewBox=\"0 0 16 16\">" + inside.strip() + "</symbol>";
        } catch (IOException e) {
            throw new IllegalStateException("no icon " + name, e);
        }
    }

    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(sprite);
            for (var path : new String[] {
                JARS + BOOTSTRAP,
                JARS + HTMX,
                "static/css/app.css",
                "static/js/app.js",
                "static/js/paste-table.js",
                "static/js/photo.js",
                "static/js/search.js",
                "static/js/visit.js"
            }) {
                digest.update(bytes(path));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        }
    }
}
