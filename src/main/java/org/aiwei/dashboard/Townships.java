package org.aiwei.dashboard;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.dashboard.LeadPage.Tile;
import org.aiwei.dashboard.SumSource.AtUnit;
import org.aiwei.dashboard.SumSource.ByUnit;
import org.aiwei.platform.Charts;
import org.aiwei.platform.Drawing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 乡镇宫格: each township that has something to do as a tile; where there are very many, each county below instead. */
@Component
@RequiredArgsConstructor
class Townships {

    private static final int MOST = 60;
    private static final int ACROSS = 4;
    private static final Set<String> TOWNSHIPS = Set.of("TOWNSHIP_CENTRE", "TOWNSHIP");

    private final JdbcClient jdbc;
    private final BoardWords words;

    private record Place(UUID id, String name, String path) {}

    List<Tile> of(Day day, ByUnit byUnit) {
        var known = byUnit.units().stream()
                .filter(unit -> TOWNSHIPS.contains(unit.kind()))
                .collect(toMap(AtUnit::unitId, AtUnit::both));
        var counties = known.size() > MOST ? places(day, Set.of("BUREAU")) : List.<Place>of();
        boolean many = !counties.isEmpty();
        var townships = many
                ? List.<Place>of()
                : places(day, TOWNSHIPS).stream()
                        .filter(place -> known.containsKey(place.id()))
                        .toList();
        var below = many ? below(counties, byUnit) : Map.<UUID, Lights>of();
        var base = "/campaigns/" + day.campaign().id() + "/board/rows?";
        var tiles = new ArrayList<Tile>();
        for (var place : many ? counties : townships) {
            var lights = (many ? below : known).getOrDefault(place.id(), Lights.NONE);
            tiles.add(new Tile(place.name(), lights, base + (many ? "under=" : "unit=") + place.id()));
        }
        return tiles;
    }

    /** By county, in one pass over the units: each counts where its path leads through. */
    private static Map<UUID, Lights> below(List<Place> counties, ByUnit byUnit) {
        var byPath = counties.stream().collect(toMap(Place::path, Place::id));
        var below = new HashMap<UUID, Lights>();
        for (var unit : byUnit.units()) {
            var path = unit.path();
            for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
                var county = byPath.get(path.substring(0, end + 1));
                if (county != null) {
                    below.merge(county, unit.both(), Lights::plus);
                }
            }
        }
        return below;
    }

    @Nullable
    Drawing drawn(List<Tile> tiles, Locale locale) {
        if (tiles.isEmpty()) {
            return null;
        }
        var drawn = tiles.stream()
                .map(tile -> {
                    var worst = tile.lights().worst();
                    var number = tile.lights().of(worst);
                    var word = words.of(locale, "Light." + worst);
                    return new Charts.Tile(
                            tile.name(),
                            worst.name(),
                            worst.sign() + " " + number,
                            tile.name() + " " + word + " " + number,
                            tile.href() + "&light=" + worst);
                })
                .toList();
        return Charts.tiles(words.of(locale, "dashboard.townships"), drawn, ACROSS);
    }

    private List<Place> places(Day day, Set<String> kinds) {
        return jdbc.sql("""
                select u.id, coalesce(u.short_name, u.name) as name, u.path
                  from unit u
                 where u.path like :owner and u.path <> :self and u.kind = any (:kinds)
                   and (u.valid_to is null or u.valid_to >= :today)
                 order by u.kind = 'TOWNSHIP', u.sort, u.path, u.id
                """)
                .param("owner", owner(day).pattern())
                .param("self", owner(day).value())
                .param("today", day.today())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) ->
                        new Place(row.getObject("id", UUID.class), row.getString("name"), row.getString("path")))
                .list();
    }

    private static UnitPath owner(Day day) {
        return day.campaign().owner();
    }
}
