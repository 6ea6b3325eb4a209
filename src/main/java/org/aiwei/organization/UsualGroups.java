package org.aiwei.organization;

import static org.aiwei.organization.UnitKind.DEPARTMENT;
import static org.aiwei.organization.UnitKind.GUEST;
import static org.aiwei.organization.UnitKind.HOSPITAL;
import static org.aiwei.organization.UnitKind.SECOND_LEVEL;
import static org.aiwei.organization.UnitKind.TOWNSHIP;
import static org.aiwei.organization.UnitKind.TOWNSHIP_CENTRE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The groups that nearly every paper of a bureau names; each bureau begins with them and changes them as it likes. */
final class UsualGroups {

    private UsualGroups() {}

    static List<NewGroup> all() {
        return List.of(
                group(
                        EnumSet.of(DEPARTMENT),
                        "委机关各科室",
                        "委机关科室",
                        "委机关相关科室",
                        "委机关有关科室",
                        "委机关相关业务科室",
                        "局机关各股室",
                        "机关各股室",
                        "各股室",
                        "各科室",
                        "相关科室",
                        "有关科室"),
                group(EnumSet.of(SECOND_LEVEL), "二级单位", "各二级单位", "局属二级单位", "委属二级单位"),
                group(
                        EnumSet.of(SECOND_LEVEL, HOSPITAL),
                        "市直属单位",
                        "县直属单位",
                        "直属单位",
                        "各直属单位",
                        "委直属单位",
                        "局直属单位",
                        "市直属相关业务单位",
                        "市直属卫生计生单位",
                        "县直医疗卫生单位",
                        "县直各医疗卫生单位"),
                group(EnumSet.of(HOSPITAL), "县级医疗机构", "县级各医疗机构", "县直医疗机构", "各医院", "县级医院", "市直医院"),
                group(EnumSet.of(TOWNSHIP_CENTRE), "各乡镇卫生院", "乡镇卫生院", "各卫生院", "基层医疗卫生机构", "各基层医疗卫生机构"),
                group(EnumSet.of(HOSPITAL, TOWNSHIP_CENTRE), "各医疗机构", "医疗机构", "各级医疗机构"),
                group(EnumSet.of(SECOND_LEVEL, HOSPITAL, TOWNSHIP_CENTRE), "各医疗卫生单位", "各医疗卫生机构", "医疗卫生单位", "医疗卫生机构"),
                group(EnumSet.of(TOWNSHIP), "各乡镇", "各乡镇人民政府", "各乡镇（街道）", "各街道"),
                group(EnumSet.of(GUEST), "成员单位", "各成员单位", "县直有关部门", "各有关部门", "有关部门"));
    }

    private static NewGroup group(Set<UnitKind> kinds, String name, String... aliases) {
        return new NewGroup(name, Set.of(aliases), kinds, Set.of());
    }
}
