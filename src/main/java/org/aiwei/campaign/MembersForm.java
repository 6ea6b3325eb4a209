package org.aiwei.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record MembersForm(List<@Valid Row> members, @Nullable Long version) {

    MembersForm {
        members = Rows.of(members);
    }

    static MembersForm of(List<GroupMember> members, SeatNames.Offer offer, Long version) {
        var rows = members.stream()
                .map(member -> new Row(member.role(), offer.text(member), member.post()))
                .toList();
        return new MembersForm(Rows.withSpare(rows, Row.BLANK), version);
    }

    MembersForm reshaped(String wish) {
        return new MembersForm(Rows.reshaped(members, wish, Row.BLANK), version);
    }

    List<GroupMember> read(SeatNames.Offer offer, Errors errors) {
        var read = new ArrayList<GroupMember>();
        for (int i = 0; i < members.size(); i++) {
            members.get(i).read(offer, errors, "members[" + i + "].", read);
        }
        if (members.size() > Rows.MOST) {
            errors.reject("campaign.rows.tooMany", new Object[] {Rows.MOST}, null);
        }
        return read;
    }

    record Row(
            @Nullable GroupRole role,
            @Size(max = 60) String name,
            @Size(max = 100) String post) {

        static final Row BLANK = new Row(null, "", "");

        Row {
            name = Typed.text(name);
            post = Typed.text(post);
        }

        private void read(SeatNames.Offer offer, Errors errors, String path, List<GroupMember> read) {
            if (name.isEmpty() && post.isEmpty()) {
                return;
            }
            if (name.isEmpty()) {
                errors.rejectValue(path + "name", "campaign.name.missing");
            }
            if (role == null) {
                errors.rejectValue(path + "role", "campaign.role.missing");
                return;
            }
            read.add(offer.find(name)
                    .map(person ->
                            new GroupMember(role, person.id(), person.name(), post.isEmpty() ? person.title() : post))
                    .orElseGet(() -> new GroupMember(role, null, name, post)));
        }
    }
}
