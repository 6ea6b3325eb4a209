package org.aiwei.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aiwei.platform.SafeReturn;
import org.springframework.util.StringUtils;

/**
 * What stood in a form that was sent after the session had ended. It is not stored: the sign-in page takes it along, so
 * that only the browser that sent it has it.
 *
 * @param path to which it was sent
 * @param by login of the person for whom the form was drawn; nobody else is shown it
 */
record TypedText(String path, String by, List<Field> fields) {

    /** Hidden field of every form: for whom it was drawn. */
    static final String BY = "_by_login";

    private static final String PREFIX = "kept.";
    private static final String PATH = "kept-path";
    private static final String WHOSE = "kept-by";
    private static final List<String> NEVER =
            List.of("/login", "/logout", "/account", "/sign-in", "/setup", "/preferences");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record Field(String name, String text) {

        /** Written by the person, as far as that can be told; the rest goes along unseen. */
        boolean written() {
            return text.strip().length() > 3
                    && !name.equals("version")
                    && !ID.matcher(text).matches();
        }

        public String hidden() {
            return PREFIX + name;
        }
    }

    TypedText {
        fields = List.copyOf(fields);
    }

    /** Out of the form itself. */
    static TypedText of(HttpServletRequest request) {
        var by = request.getParameter(BY);
        var fields = new ArrayList<Field>();
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        if (by != null && NEVER.stream().noneMatch(path::startsWith)) {
            request.getParameterMap().forEach((name, values) -> {
                if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                    List.of(values).forEach(value -> fields.add(new Field(name, value)));
                }
            });
        }
        return new TypedText(path, by == null ? "" : by, fields);
    }

    /** Out of the sign-in page, which took it along; empty when it took nothing. */
    static TypedText taken(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                List.of(values).forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        var path = SafeReturn.path(request.getParameter(PATH));
        var by = request.getParameter(WHOSE);
        return new TypedText(path, by == null ? "" : by, fields);
    }

    boolean worthKeeping() {
        return fields.stream().anyMatch(Field::written);
    }

    boolean of(String login) {
        return worthKeeping() && StringUtils.hasText(by) && by.equals(login);
    }

    public List<Field> written() {
        return fields.stream().filter(Field::written).toList();
    }
}
