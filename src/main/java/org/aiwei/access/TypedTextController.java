package org.aiwei.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where requests are forwarded that carry a text typed before the session ended. */
@Controller
@RequiredArgsConstructor
class TypedTextController {

    private final LoginController login;

    /** The sign-in page that takes the text along, also after a wrong password. */
    @PostMapping(SignInAgain.TYPED)
    ModelAndView signIn(HttpServletRequest request) {
        var taken = TypedText.taken(request);
        boolean again = taken.worthKeeping();
        var page = new ModelAndView("access/login", login.model(again ? "error" : ""));
        page.addObject("typed", again ? taken : TypedText.of(request));
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    /** Signed in: the text is there to be sent again, by whom it is. */
    @PostMapping(SignedInAgain.AGAIN)
    ModelAndView again(HttpServletRequest request) {
        var taken = TypedText.taken(request);
        var who = request.getRemoteUser();
        return who != null && taken.of(who)
                ? new ModelAndView("access/typed", Map.of("typed", taken, "code", owesCode(request)))
                : new ModelAndView("redirect:/");
    }

    private static boolean owesCode(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who && Factors.needed(who) != SecondFactorNeed.NONE;
    }
}
