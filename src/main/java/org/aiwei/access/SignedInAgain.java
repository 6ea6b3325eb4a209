package org.aiwei.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After sign-in: where the person wanted to go, or to the text that this very person had typed. */
class SignedInAgain extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    static final String AGAIN = "/login/again";

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        boolean settled = who.getPrincipal() instanceof SignedInUser user && !user.mustChangePassword();
        if (settled && TypedText.taken(request).of(who.getName())) {
            clearAuthenticationAttributes(request);
            request.getRequestDispatcher(AGAIN).forward(request, response);
        } else {
            super.onAuthenticationSuccess(request, response, who);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof InternalAuthenticationServiceException) {
            throw refused; // nobody knows yet whether the password was right
        }
        if (TypedText.taken(request).worthKeeping()) {
            request.getRequestDispatcher(SignInAgain.TYPED).forward(request, response);
        } else {
            response.sendRedirect("/login?error");
        }
    }
}
