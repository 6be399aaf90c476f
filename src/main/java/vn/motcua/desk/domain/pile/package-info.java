/** The pile that went through the feeder, proposed to the lines of the checklist page by page; the clerk decides. */
package vn.motcua.desk.domain.pile;
