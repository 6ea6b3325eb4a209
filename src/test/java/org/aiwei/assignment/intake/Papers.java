package org.aiwei.assignment.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.aiwei.account.PersonRef;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;

/** People, units and tables of own wording for the tests of the import. */
final class Papers {

    static final UnitPath BUREAU = new UnitPath("/b/");

    /** Title row over the whole width, a leader merged over two rows, a group, a recurring date, a ditto sign. */
    static final String TABLE = """
            <html><body><script>alert(1)</script><table>
            <tr><td colspan="7">附件：青溪县环境整治任务分解表</td></tr>
            <tr><th>行动名称</th><th>序号</th><th>工作内容及要求</th><th>分管领导</th><th>牵头股室</th><th>配合单位</th><th>完成时限</th></tr>
            <tr><td>清洁家园</td><td>１</td><td>沟渠清淤；垃圾日产日清。</td><td rowspan="2">王副局长</td><td>爱国卫生股</td><td>疾控中心、各股室</td><td>9月底</td></tr>
            <tr><td>清洁校园</td><td>2</td><td>校园周边整治<script>alert(2)</script>到位</td><td>宣传教育股</td><td>县水务局</td><td>每月25日前</td></tr>
            <tr><td>〃</td><td>三</td><td>𠮷祥路农贸市场改造</td><td>陈有田</td><td>宣传教育股</td><td></td><td>全年</td></tr>
            <tr><td colspan="7">注：本表由爱卫办负责解释</td></tr>
            </table></body></html>
            """;

    private Papers() {}

    static PersonRef leader(String name, String title) {
        var id = UUID.nameUUIDFromBytes((name + title).getBytes(StandardCharsets.UTF_8));
        return new PersonRef(id, name, "", title, UUID.nameUUIDFromBytes(new byte[] {1}), BUREAU);
    }

    static UnitRef unit(String segment, String name, UnitKind kind) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new UnitRef(id, BUREAU.child(segment), name, name, kind, null);
    }
}
