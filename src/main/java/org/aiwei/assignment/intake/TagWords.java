package org.aiwei.assignment.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiwei.assignment.Tag;
import org.aiwei.tabular.Names;

/** The tags of a row. */
record TagWords(Set<Tag> tags, List<Remark> problems) {

    static final Map<String, Tag> KNOWN = Map.of("重点", Tag.KEY, "难点", Tag.DIFFICULT, "堵点", Tag.BLOCKED);

    static TagWords read(PaperRow row) {
        var tags = EnumSet.noneOf(Tag.class);
        var problems = new ArrayList<Remark>();
        for (var word : Names.split(row.text(PaperColumns.TAGS))) {
            var tag = KNOWN.get(word);
            if (tag == null) {
                problems.add(Remark.of(PaperColumns.TAGS, "tag", word));
            } else {
                tags.add(tag);
            }
        }
        return new TagWords(tags, problems);
    }
}
