package org.aiwei.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.aiwei.document.OfficialPaper.Chart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Charts of Word's own kind, with their numbers in a sheet inside; told apart by shade. */
final class Charts {

    private static final int HIGH = 75; // mm
    private static final byte[][] SHADES = {
        {0x1D, 0x4F, (byte) 0x91}, {(byte) 0xB9, (byte) 0xD3, (byte) 0xC4}, {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}
    };
    private static final int EMU_PER_MM = Units.EMU_PER_CENTIMETER / 10;

    private Charts() {}

    static void add(XWPFDocument paper, Chart chart) {
        try {
            var wide = Page.OFFICIAL.inside() * (Units.EMU_PER_POINT / 20);
            var line = paper.createParagraph();
            line.setAlignment(ParagraphAlignment.CENTER);
            Lines.free(line);
            var drawn = paper.createChart(line.createRun(), wide, HIGH * EMU_PER_MM);
            drawn.setTitleText(Letters.clean(chart.title()));
            drawn.setTitleOverlay(false);
            var title =
                    drawn.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
            var letters = title.isSetRPr() ? title.getRPr() : title.addNewRPr();
            letters.setSz(100 * Letters.SIZE_TABLE);
            letters.setB(false);
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            plot(drawn, chart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void plot(XWPFChart drawn, Chart chart) {
        XDDFCategoryAxis across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setMinimum(0);
        up.setNumberFormat("0");
        up.setMajorUnit(unit(chart));
        var data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, across, up);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        int rows = chart.categories().size();
        var names = XDDFDataSourcesFactory.fromArray(
                chart.categories().toArray(String[]::new), drawn.formatRange(range(rows, 0)), 0);
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            var values = XDDFDataSourcesFactory.fromArray(
                    series.values().toArray(Integer[]::new), drawn.formatRange(range(rows, i + 1)), i + 1);
            var bars = (XDDFBarChartData.Series) data.addSeries(names, values);
            bars.setTitle(series.name(), drawn.setSheetTitle(series.name(), i + 1));
            bars.setFillProperties(fill(i));
            bars.setLineProperties(
                    new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK))));
            var labels = bars.getCTBarSer().isSetDLbls()
                    ? bars.getCTBarSer().getDLbls()
                    : bars.getCTBarSer().addNewDLbls();
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
        drawn.plot(data);
    }

    private static org.apache.poi.ss.util.CellRangeAddress range(int rows, int column) {
        return new org.apache.poi.ss.util.CellRangeAddress(1, rows, column, column);
    }

    /** Whole numbers on the axis, about five of them. */
    private static double unit(Chart chart) {
        int most = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(1, Math.ceil(most / 5.0));
    }

    /** Dark, light, white: apart from each other on a black-and-white printer too. */
    private static XDDFFillProperties fill(int number) {
        return new XDDFSolidFillProperties(XDDFColor.from(SHADES[number % SHADES.length]));
    }
}
