package org.aiwei.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.aiwei.document.FormPaper.Cell;
import org.aiwei.document.OfficialPaper.Annex;
import org.aiwei.document.OfficialPaper.Block;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.document.OfficialPaper.Heading;
import org.aiwei.document.OfficialPaper.Imprint;
import org.aiwei.document.OfficialPaper.Picture;
import org.aiwei.document.OfficialPaper.Pictures;
import org.aiwei.document.OfficialPaper.Table;
import org.aiwei.document.OfficialPaper.Text;

/** Papers as the office issues them. */
final class SamplePapers {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final String RARE = "𠮷祥村卫生室 & <东街> “分店”";

    private SamplePapers() {}

    static OfficialPaper slip() {
        var body = List.<Block>of(
                new Text("近期，县爱卫办组织督导组对你单位开展了督导检查，发现病媒生物防制、健康教育、无烟环境等方面存在 2 个问题（见附件），现交办你单位限期整改。有关事项通知如下："),
                new Heading(1, "一、整改时限"),
                new Text("自本通知印发之日起 7 个工作日内（2026年1月14日前）完成整改。"),
                new Heading(1, "二、有关要求"),
                new Heading(2, "（一）压实责任"),
                new Text("主要负责人要亲自过问，明确责任人和完成时限。"),
                new Heading(3, "1. 立行立改。"),
                new Text("能立即整改的立即整改，举一反三。\n需要较长时间的，报经同意后持续推进。"));
        var table = new Table(
                List.of(new Column("序号", 1), new Column("地点", 3), new Column("存在问题", 6), new Column("整改期限", 2)),
                List.of(
                        List.of("1", "候诊区", "无禁烟标识，有烟头 12 个", "1月14日"),
                        List.of("2", RARE, "垃圾桶未加盖\u0000\u0007，" + "积水未清理".repeat(20), "1月14日")));
        var photos = new Pictures(List.of(
                picture(Color.ORANGE, 1600, 1200, "1. 候诊区：地面烟头"),
                picture(Color.CYAN, 900, 1600, "2. " + RARE),
                picture(Color.GREEN, 1600, 1200, "2. 积水")));
        return new OfficialPaper(
                "安澜县爱国卫生运动委员会办公室文件",
                "安爱卫办交〔2026〕14号",
                "关于交办安澜县人民医院督导检查发现问题的通知",
                "安澜县人民医院",
                body,
                "安澜县爱国卫生运动委员会办公室",
                DAY,
                List.of(new Annex("督导检查发现问题清单", List.of(table)), new Annex("现场照片", List.of(photos))),
                new Imprint("县政府办公室，县卫生健康局", "安澜县爱国卫生运动委员会办公室", DAY));
    }

    static FormPaper ledger(int rows) {
        var columns = List.of(
                new Column("序号", 2),
                new Column("被检查单位", 6),
                new Column("存在问题", 10),
                new Column("整改前图片", 6),
                new Column("整改后图片", 6),
                new Column("备注", 4));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 1; i <= rows; i++) {
            lines.add(List.of(
                    Cell.of(String.valueOf(i)),
                    Cell.of(RARE),
                    Cell.of(i == 2 ? "长".repeat(300) : "候诊区无禁烟标识"),
                    i == 1 ? new Cell("", List.of(image(Color.ORANGE, 1600, 1200))) : Cell.of(""),
                    i == 1
                            ? new Cell("", List.of(image(Color.GREEN, 900, 1600), "no picture".getBytes()))
                            : Cell.of(""),
                    Cell.of("\u0001")));
        }
        return new FormPaper(
                "销号申请单", List.of("单位：安澜县人民医院    日期：2026年1月5日"), columns, lines, List.of("整改单位负责人（签字）", "主管部门负责人（签字）"));
    }

    static Picture picture(Color color, int wide, int high, String caption) {
        return new Picture(image(color, wide, high), caption);
    }

    static byte[] image(Color color, int wide, int high) {
        var image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.BLACK);
        pen.drawLine(0, 0, wide, high);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
