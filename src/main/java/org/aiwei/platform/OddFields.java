package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what no form of ours sends: row numbers such as {@code rows[99999]} or {@code rows[x]}, whose binding to a
 * record's list would be a fault, a NUL, and a version that is no number or a tick that is neither yes nor no, with which
 * a record would bind to nothing. Only what a record names is bound: {@code unit.id} beside it reaches nothing.
 */
@ControllerAdvice
class OddFields {

    private static final Pattern ODD_ROW = Pattern.compile("\\[(?!(?:\\d{1,2}|1\\d\\d|2[0-4]\\d)])");
    private static final Pattern VERSION = Pattern.compile("\\d{0,18}");

    @InitBinder
    void check(HttpServletRequest request, WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        var names = Collections.list(request.getParameterNames());
        var version = request.getParameter("version");
        if (names.stream().anyMatch(name -> ODD_ROW.matcher(name).find())
                || (version != null && !VERSION.matcher(version).matches())
                || NoNul.inFieldsOf(request)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if ("POST".equals(request.getMethod())) {
            binder.registerCustomEditor(Boolean.class, new Tick());
        }
    }

    private static final class Tick extends CustomBooleanEditor {

        Tick() {
            super(true);
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                super.setAsText(text);
            } catch (IllegalArgumentException neitherYesNorNo) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, neitherYesNorNo);
            }
        }
    }
}
