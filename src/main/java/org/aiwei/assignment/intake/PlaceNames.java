package org.aiwei.assignment.intake;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiwei.organization.NamedUnit;

/** A county's papers leave the county's own name out: 安澜县人民医院 is 县人民医院 there, or 人民医院. */
final class PlaceNames {

    private static final Pattern PLACE = Pattern.compile("^(.{1,6}?[县市区旗州]).{2,}");
    private static final int SHORTEST = 3;

    private PlaceNames() {}

    /** The place that a bureau's name begins with; empty when it names none. */
    static String placeOf(String bureau) {
        var matcher = PLACE.matcher(bureau);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The name as it is, and without the place. */
    static Stream<NamedUnit> also(NamedUnit named, String place) {
        var name = named.name();
        if (place.isEmpty() || !name.startsWith(place) || name.length() < place.length() + SHORTEST) {
            return Stream.of(named);
        }
        var rest = name.substring(place.length());
        var kind = place.substring(place.length() - 1);
        return Stream.of(name, kind + rest, rest).map(each -> new NamedUnit(named.unit(), each, named.namePy()));
    }
}
