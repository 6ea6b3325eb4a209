package org.aiwei.assignment.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in: upload or paste. */
@Controller
@RequiredArgsConstructor
class TaskImportController {

    private final AssignmentImports imports;
    private final ImportDesk desk;

    @GetMapping("/campaigns/{id}/tasks/import")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id) {
        return page(actor, id, HttpStatus.OK).addObject("form", TakeInForm.empty());
    }

    @PostMapping("/campaigns/{id}/tasks/import")
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") TakeInForm form,
            BindingResult errors) {
        try {
            var stagedId = form.pasted()
                    ? imports.takePaste(actor, id, form.clipboard())
                    : imports.takeFile(actor, id, name(form), content(form));
            return new ModelAndView("redirect:/campaigns/%s/tasks/import/%s".formatted(id, stagedId));
        } catch (RuleBroken broken) {
            errors.rejectValue(form.pasted() ? "text" : "file", broken.messageKey(), broken.args(), "");
            return page(actor, id, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
        }
    }

    @GetMapping("/campaigns/{id}/tasks/import/template")
    void template(@CurrentActor Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Download.xlsx(response, "任务分解表.xlsx", out -> desk.template(actor, id, out));
    }

    private ModelAndView page(Actor actor, UUID id, HttpStatus status) {
        var page = new ModelAndView("assignment/intake/new", status);
        return page.addObject("page", desk.imports(actor, id));
    }

    private static String name(TakeInForm form) {
        var name = form.file() == null ? null : form.file().getOriginalFilename();
        return name == null ? "" : name.replaceAll("^.*[/\\\\]", "");
    }

    private static byte[] content(TakeInForm form) {
        if (form.file() == null
                || form.file().getOriginalFilename() == null
                || form.file().getOriginalFilename().isEmpty()) {
            throw new RuleBroken("assignment.import.no_file");
        }
        try {
            return form.file().getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
