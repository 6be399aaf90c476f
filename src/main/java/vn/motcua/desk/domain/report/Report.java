package vn.motcua.desk.domain.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

/**
 * A report ready to be set: words and figures in order, nothing of how they look.
 * Its parts are those of an administrative document. Source: NĐ 30/2020/NĐ-CP, art. 8.
 *
 * @param closing    the last sentence
 * @param recipients nơi nhận
 */
public record Report(Head head, List<Section> sections, String closing, List<String> recipients, Signer signer) {
    /**
     * @param language  {@code vi} or {@code en}
     * @param superior  of the office that issues it
     * @param office    that issues it
     * @param number    empty: written by hand
     * @param symbol    behind the number
     * @param title     of the kind of document
     * @param subject   trích yếu
     * @param addressee who gets it; empty: nobody is named
     * @param basis     căn cứ, each a document
     * @param opening   the sentence before the sections
     */
    public record Head(String language, ReportKind kind, Period period, String superior, String office, Optional<Integer> number, String symbol, String place,
                       LocalDate day, String title, String subject, String addressee, List<String> basis, String opening) {
        public Head {
            basis = List.copyOf(basis);
        }
    }

    /** @param heading empty: none */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something below a heading. */
    public sealed interface Block {
        /** Paragraphs, which a person may have written. @param part by which it is written anew */
        record Text(Part part, List<String> paragraphs) implements Block {
            public Text {
                paragraphs = List.copyOf(paragraphs);
            }
        }

        /** @param sum whether the last row is the sum of the others */
        record Table(String caption, List<Column> columns, List<List<Cell>> rows, boolean sum) implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /** @param unit behind every value; empty: none */
        record Chart(String title, Form form, String unit, List<String> categories, List<Series> series) implements Block {
            public Chart {
                categories = List.copyOf(categories);
                series = List.copyOf(series);
            }
        }
    }

    /** How a chart is drawn. */
    public enum Form { COLUMNS, BARS }

    /** @param values one for each category; empty where there is nothing to measure */
    public record Series(String name, List<Optional<BigDecimal>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * @param group a head above this and its neighbours of the same group; empty: none
     * @param wide  its width against the other columns
     */
    public record Column(String group, String head, double wide) { }

    /** What stands in a table, by its kind, so that a workbook has numbers and not words. */
    public sealed interface Cell {
        record Words(String text) implements Cell { }

        record Count(long number) implements Cell { }

        /** In percent with both parts behind it. */
        record Share(Measure measure) implements Cell {
            private static final int DIGITS = 2;

            /** As it is written: rounded half up to the hundredth. */
            public BigDecimal percent() {
                return BigDecimal.valueOf(measure.numerator()).movePointRight(2).divide(BigDecimal.valueOf(measure.denominator()), DIGITS, RoundingMode.HALF_UP);
            }
        }

        record Number(BigDecimal value, String unit) implements Cell { }

        /** Whole dong. */
        record Money(long dong) implements Cell { }

        /** Not known, or nothing to measure. */
        record Nothing() implements Cell { }
    }

    /** @param capacity as the document says it, {@code "GIÁM ĐỐC"} @param name may be empty */
    public record Signer(String capacity, String name) { }

    public Report {
        sections = List.copyOf(sections);
        recipients = List.copyOf(recipients);
    }

    /** Most columns of any table. */
    public int widest() {
        return sections.stream().flatMap(section -> section.blocks().stream()).mapToInt(block -> switch (block) {
            case Block.Table table -> table.columns().size();
            case Block.Text _, Block.Chart _ -> 0;
        }).max().orElse(0);
    }

    /** The blocks of text in their order. */
    public List<Block.Text> texts() {
        return sections.stream().flatMap(section -> section.blocks().stream()).filter(Block.Text.class::isInstance).map(Block.Text.class::cast).toList();
    }
}
