package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages about forms. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ReportFormPages {

    private final FormRepository repository;
    private final CollectionRepository collections;
    private final ReportForms forms;
    private final ReportFinder finder;
    private final ObjectProvider<ReportFacts> facts;
    private final MessageSource messages;

    record Line(UUID id, String name, int number, boolean frozen, boolean latest) {}

    List<Line> list(Actor actor) {
        var all = repository.ownedBy(List.of(forms.bureau(actor).value()));
        var replaced = all.stream().map(ReportForm::getPreviousId).toList();
        return all.stream()
                .map(form -> new Line(
                        form.getId(),
                        form.getName(),
                        form.getNumber(),
                        form.getFrozenAt() != null,
                        !replaced.contains(form.getId())))
                .toList();
    }

    FormPage show(Actor actor, UUID id) {
        return page(finder.form(actor, id), null);
    }

    /** Refused once the form is sent out. */
    FormPage field(Actor actor, UUID id, @Nullable UUID fieldId) {
        var form = finder.form(actor, id);
        if (form.getFrozenAt() != null) {
            throw new RuleBroken("reporting.form.frozen", form.getName(), String.valueOf(form.getNumber()));
        }
        return page(form, fieldId == null ? null : form.field(fieldId));
    }

    private FormPage page(ReportForm form, @Nullable ReportField field) {
        var id = form.getId();
        return FormPage.of(
                form, !repository.existsByPreviousId(id), collections.existsByFormId(id), field, factChoices());
    }

    private List<Option> factChoices() {
        var locale = LocaleContextHolder.getLocale();
        var choices = new ArrayList<Option>();
        choices.add(new Option(Prefill.UNIT, word("reporting.fact.unit", locale)));
        choices.add(new Option(Prefill.TODAY, word("reporting.fact.today", locale)));
        facts.stream()
                .sorted(java.util.Comparator.comparing(ReportFacts::code))
                .forEach(source -> choices.add(new Option(source.code(), word(source.label(), locale))));
        return choices;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
