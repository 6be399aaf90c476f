/** The end of a shift: what the day's dossiers would lose, what it takes to mend that, and the figures of the day. */
package vn.motcua.desk.domain.shift;
