package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.ss.util.CellReference;

import vn.motcua.desk.domain.report.Report;

/** A chart of a report as one of the office programs' own, which can be changed there: the same in a workbook and in a document. */
final class OfficeChart {
    /** Percent of the whole width of a column that stays between groups. */
    private static final int GAP = 60;
    private static final double HUNDRED = 100;
    private static final String WHOLE = "#,##0";
    /** Hundredths of a point. */
    private static final int TITLE = 1_200;
    /** Points. */
    private static final double NAME = 9.0;

    private OfficeChart() { }

    /** Where the figures of a chart lie in the file. */
    interface Source {
        XDDFCategoryDataSource names();

        XDDFNumericalDataSource<? extends Number> values(int series);

        /** The cell that holds the name of a series. */
        CellReference name(int series);
    }

    static void draw(XDDFChart drawn, Report.Block.Chart chart, Source source) {
        drawn.setTitleText(chart.title());
        drawn.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0).addNewRPr().setSz(TITLE);
        drawn.setTitleOverlay(false);
        if (chart.series().size() > 1) drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        boolean columns = chart.form() == Report.Form.COLUMNS;
        var names = drawn.createCategoryAxis(columns ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        var values = drawn.createValueAxis(columns ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        values.setCrosses(columns ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setNumberFormat(WHOLE);
        names.getOrAddTextProperties().setFontSize(NAME);
        if ("%".equals(chart.unit())) values.setMaximum(HUNDRED);
        // the first stands above
        if (!columns) names.setOrientation(AxisOrientation.MAX_MIN);
        var data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(columns ? BarDirection.COL : BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(GAP);
        for (int i = 0; i < chart.series().size(); i++) {
            var series = (XDDFBarChartData.Series) data.addSeries(source.names(), source.values(i));
            series.setTitle(chart.series().get(i).name(), source.name(i));
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour(i, chart.series().size()))));
            var labels = series.getCTBarSer().addNewDLbls();
            // whole numbers beside a bar, the exact share stands in the table
            var format = labels.addNewNumFmt();
            format.setFormatCode(WHOLE);
            format.setSourceLinked(false);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
        drawn.plot(data);
    }

    /** As the library wants them: what is not known is left empty, since nothing is not 0. */
    static Double[] numbers(List<Optional<BigDecimal>> values) {
        var numbers = new Double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            int at = i;
            values.get(i).ifPresent(known -> numbers[at] = known.doubleValue());
        }
        return numbers;
    }

    private static byte[] colour(int series, int all) {
        int rgb = ReportCells.colour(series, all);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
