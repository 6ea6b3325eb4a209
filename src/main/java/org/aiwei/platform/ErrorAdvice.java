package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into a page that says what to do next, and gives typed text back. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class ErrorAdvice {

    private static final Pattern NO_WORDS = Pattern.compile("on|true|false|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BareAnswers answers;

    @ExceptionHandler({RecordNotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleBroken broken, HttpServletRequest request) {
        return page(
                "error/rule",
                HttpStatus.CONFLICT,
                Map.of("key", broken.messageKey(), "places", broken.args(), "typed", typed(request)));
    }

    @ExceptionHandler({
        StaleRecord.class,
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class,
        DataIntegrityViolationException.class // what the form refers to was taken or removed meanwhile
    })
    ModelAndView stale(HttpServletRequest request) {
        return page("error/409", HttpStatus.CONFLICT, Map.of("typed", typed(request)));
    }

    /** Found before it is known which page was asked for, so there is no frame around it. */
    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "error.413");
    }

    @ExceptionHandler
    void alreadyDone(OnceKeys.AlreadyDone done, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OnceInterceptor.replay(request, response, "");
    }

    private static ModelAndView page(String view, HttpStatus status, Map<String, Object> model) {
        var page = new ModelAndView(view, status);
        page.addAllObjects(model);
        page.addObject("back", "/");
        return page;
    }

    /** What the person typed, so that nothing is lost; hidden and secret fields are left out. */
    private static List<Typed> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().startsWith("_") && !entry.getKey().equals("version"))
                .filter(entry ->
                        !entry.getKey().toLowerCase(java.util.Locale.ROOT).contains("password"))
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(ErrorAdvice::words))
                .map(entry -> new Typed(entry.getKey(), String.join("\n", entry.getValue())))
                .toList();
    }

    /** Ids and ticks are no words; short ones such as a name are. */
    private static boolean words(String text) {
        return !text.isBlank() && !NO_WORDS.matcher(text).matches();
    }

    record Typed(String name, String text) {}
}
