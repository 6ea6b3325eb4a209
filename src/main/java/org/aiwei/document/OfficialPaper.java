package org.aiwei.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as GB/T 9704-2012 has it, part by part from top to bottom. What is empty or {@code null} is left out.
 *
 * @param head 发文机关标志, red, on one line
 * @param number 发文字号 as drawn; before issue a text such as 爱卫办交〔2026〕 号
 * @param addressee 主送机关, without colon
 * @param signature 发文机关署名
 * @param annexes follow on pages of their own; their titles stand as 附件说明 below the body
 * @param imprint 版记
 * @param note 附注, in brackets below the date; empty: none
 */
public record OfficialPaper(
        String head,
        String number,
        String title,
        String addressee,
        List<Block> body,
        String signature,
        @Nullable LocalDate date,
        List<Annex> annexes,
        @Nullable Imprint imprint,
        String note) {

    public OfficialPaper {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** Without 附注. */
    public OfficialPaper(
            String head,
            String number,
            String title,
            String addressee,
            List<Block> body,
            String signature,
            @Nullable LocalDate date,
            List<Annex> annexes,
            @Nullable Imprint imprint) {
        this(head, number, title, addressee, body, signature, date, annexes, imprint, "");
    }

    /** A piece of the body or of an annex. */
    public sealed interface Block permits Heading, Text, Table, Pictures, Chart {}

    /**
     * @param level 1 黑体 (一、), 2 楷体 ((一)), 3 仿宋 (1.)
     * @param text with its number
     */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph; a line break begins the next. */
    public record Text(String text) implements Block {}

    /** A table over the whole width; its head is repeated on every page, its rows are not split. */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param share of the width, in relation to the other columns */
    public record Column(String heading, int share) {}

    /** Photos two by two, each with its caption; a pair before and after stands side by side. */
    public record Pictures(List<Picture> pictures) implements Block {

        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A chart that Word draws and lets people change: columns beside each other, one for each series.
     *
     * @param title above it
     */
    public record Chart(String title, List<String> categories, List<Series> series) implements Block {

        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** @param values one for each category */
    public record Series(String name, List<Integer> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    /** @param content JPEG or PNG; what is neither is replaced by a sentence */
    @SuppressWarnings("ArrayRecordComponent") // content of a file, never compared
    public record Picture(byte[] content, String caption) {}

    /** @param title stands in 附件说明 and on top of the annex */
    public record Annex(String title, List<Block> blocks) {

        public Annex {
            blocks = List.copyOf(blocks);
        }
    }

    /** @param cc 抄送, empty: none */
    public record Imprint(String cc, String printedBy, LocalDate printedOn) {}
}
