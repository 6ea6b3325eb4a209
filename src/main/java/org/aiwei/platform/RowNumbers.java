package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/** Refuses row numbers that no form has, such as {@code rows[99999]} or {@code rows[x]}: binding them to a record's list would be a fault. */
@ControllerAdvice
class RowNumbers {

    private static final Pattern ODD = Pattern.compile("\\[(?!(?:\\d{1,2}|1\\d\\d|2[0-4]\\d)])");

    @InitBinder
    void check(HttpServletRequest request) {
        var names = Collections.list(request.getParameterNames());
        if (names.stream().anyMatch(name -> ODD.matcher(name).find())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
