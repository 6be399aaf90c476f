package vn.motcua.desk.domain.pile;

import java.util.List;

/**
 * What is printed on top of the papers that citizens bring, and how the components of procedures speak of them.
 *
 * @param sections headings within a paper, which begin no other
 * @param words    the words by which a component's name is taken apart
 */
public record PaperTitles(List<Paper> papers, List<String> sections, Wording words) {
    /**
     * A kind of paper.
     *
     * @param mentions words in the name of a component that ask for it; empty for a paper that no component asks for
     * @param titles   what is printed on it
     * @param card     in the size of a bank card, with two sides
     */
    public record Paper(List<String> mentions, List<String> titles, boolean card) {
        public Paper {
            mentions = List.copyOf(mentions);
            titles = List.copyOf(titles);
        }
    }

    /**
     * How names of components are built.
     *
     * @param anyPaper they ask for a paper that can carry any title: “giấy tờ chứng minh …”
     * @param copyOf   stands before the paper's name: “bản sao …”
     * @param detail   begins what is not printed on the paper: “… do cơ quan có thẩm quyền cấp”
     * @param or       stands between two papers
     * @param request  begins the name of a form that asks for a paper, so that the paper's own title is not this one's
     */
    public record Wording(List<String> anyPaper, List<String> copyOf, List<String> detail, List<String> or, List<String> request) {
        public Wording {
            anyPaper = List.copyOf(anyPaper);
            copyOf = List.copyOf(copyOf);
            detail = List.copyOf(detail);
            or = List.copyOf(or);
            request = List.copyOf(request);
        }
    }

    public PaperTitles {
        papers = List.copyOf(papers);
        sections = List.copyOf(sections);
    }
}
