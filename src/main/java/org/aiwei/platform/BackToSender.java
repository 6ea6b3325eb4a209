package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that stands on another page than its owner's, such as a leader's board, says in its field {@code back} where
 * its reader wants to be afterwards. What the owner refuses stays on the owner's page.
 */
class BackToSender implements HandlerInterceptor {

    static final String FIELD = "back";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        var back = request.getParameter(FIELD);
        if (back == null || answer == null || !"POST".equals(request.getMethod())) {
            return;
        }
        var view = answer.getViewName();
        var there = SafeReturn.path(back);
        if (view != null && view.startsWith("redirect:") && !there.equals("/")) {
            answer.setViewName("redirect:" + there.replace("{", "%7B").replace("}", "%7D"));
            answer.getModel().clear();
        }
    }
}
