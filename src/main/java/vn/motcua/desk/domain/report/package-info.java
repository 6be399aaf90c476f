/** Reports as values: what is counted for them, what is remarkable in it, and the report itself, free of layout and language. */
package vn.motcua.desk.domain.report;
