package org.aiwei.bulletin;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class BulletinFormController {

    private static final String VIEW = "bulletin/form";

    private final BulletinPages pages;
    private final Bulletins bulletins;

    @GetMapping("/bulletins/{id}/edit")
    String edit(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", pages.form(actor, id));
        model.addAttribute("page", pages.beside(actor, id));
        model.addAttribute("blocks", Section.Block.values());
        return VIEW;
    }

    @PostMapping("/bulletins/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BulletinForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.beside(actor, id);
        if (!errors.hasErrors()) {
            try {
                var draft = new BulletinDraft(
                        form.title(), form.addressee(), form.cc(), form.sections(), form.chosen(page.units()));
                bulletins.edit(actor, id, form.version(), draft);
                Flash.say(flash, "bulletin.saved");
                return new ModelAndView("redirect:/bulletins/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, Map.of());
            }
        }
        var again = new ModelAndView(VIEW, Map.of("page", page, "blocks", Section.Block.values()));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
