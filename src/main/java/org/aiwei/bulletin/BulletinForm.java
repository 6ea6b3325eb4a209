package org.aiwei.bulletin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.bulletin.Section.Block;
import org.jspecify.annotations.Nullable;

/** A bulletin as typed; sections without any text are left out. */
record BulletinForm(
        @NotBlank @Size(max = 100) String title,
        @Size(max = 100) String addressee,
        @Size(max = 200) String cc,
        @Size(max = 12) List<@Valid Part> parts,
        @Size(max = 2000) List<String> units,
        @Nullable Long version) {

    private static final int SPARE = 2;

    BulletinForm {
        title = text(title);
        addressee = text(addressee);
        cc = text(cc);
        parts = parts == null
                ? List.of()
                : parts.stream().map(part -> part == null ? Part.BLANK : part).toList();
        units = units == null
                ? List.of()
                : units.stream().filter(unit -> unit != null).toList();
    }

    static BulletinForm of(Bulletin bulletin) {
        var parts = new ArrayList<Part>();
        bulletin.getSections()
                .forEach(section -> parts.add(new Part(
                        section.heading(), section.body(), section.block().name())));
        for (int i = 0; i < SPARE; i++) {
            parts.add(Part.BLANK);
        }
        return new BulletinForm(
                bulletin.getTitle(),
                bulletin.getAddressee(),
                bulletin.getCcText(),
                parts,
                bulletin.getRecipients().stream()
                        .map(unit -> unit.unitId().toString())
                        .toList(),
                bulletin.getVersion());
    }

    List<Section> sections() {
        return parts.stream()
                .filter(part -> !part.heading().isEmpty() || !part.body().isEmpty())
                .map(part -> new Section(part.heading(), part.body(), part.wanted()))
                .toList();
    }

    List<Recipient> chosen(List<Recipient> possible) {
        return possible.stream()
                .filter(unit -> units.contains(unit.unitId().toString()))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    record Part(
            @Size(max = 50) String heading,
            @Size(max = 3000) String body,
            @Size(max = 10) String block) {

        static final Part BLANK = new Part("", "", Block.NONE.name());

        Part {
            heading = text(heading);
            body = text(body);
            block = text(block);
        }

        Block wanted() {
            for (var each : Block.values()) {
                if (each.name().equals(block)) {
                    return each;
                }
            }
            return Block.NONE;
        }
    }
}
