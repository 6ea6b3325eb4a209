package org.aiwei.access;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PasswordAgainAdvice {

    @ExceptionHandler
    ModelAndView ask(PasswordNeeded needed) {
        return new ModelAndView(
                "access/again",
                Map.of(
                        "target", needed.path(),
                        "wrong", needed.wrong(),
                        "fields", needed.fields(),
                        "name", FreshPasswordInterceptor.FIELD),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
