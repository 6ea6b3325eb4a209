package org.aiwei.job;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;

/** The posts of whoever asked, one a line, so that the work is done with that person's sight. */
final class Posts {

    private Posts() {}

    static String text(List<Post> posts) {
        return posts.stream()
                .map(post -> post.duty() + " " + post.unitId() + " " + post.at().value())
                .collect(Collectors.joining("\n"));
    }

    static List<Post> read(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(part -> new Post(Duty.valueOf(part[0]), UUID.fromString(part[1]), new UnitPath(part[2])))
                .toList();
    }
}
