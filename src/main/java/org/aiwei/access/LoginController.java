package org.aiwei.access;

import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
class LoginController {

    private final ObjectProvider<ShownAccounts> shown;

    @GetMapping("/login")
    String show(
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String logout,
            @RequestParam @Nullable String expired,
            @RequestParam @Nullable String changed,
            Model model) {
        model.addAllAttributes(model(say(error, logout, expired, changed)));
        return "access/login";
    }

    /** @param say which sentence stands above */
    Map<String, Object> model(String say) {
        return Map.of(
                "say", say,
                "accounts", shown.stream().flatMap(some -> some.all().stream()).toList(),
                "making", shown.stream().anyMatch(some -> !some.ready()));
    }

    private static String say(
            @Nullable String error, @Nullable String logout, @Nullable String expired, @Nullable String changed) {
        if (error != null) {
            return "error";
        }
        return logout != null ? "logout" : expired != null ? "expired" : changed != null ? "changed" : "";
    }

    /** The page a person lands on: leaders see the board, everybody else what waits for them. */
    @GetMapping("/")
    String home(@CurrentActor Actor actor) {
        if (actor.has(Duty.BUREAU_LEADER)) {
            return "redirect:/lead";
        }
        return actor.duties().equals(Set.of(Duty.ADMINISTRATOR)) ? "redirect:/admin/people" : "redirect:/todo";
    }
}
