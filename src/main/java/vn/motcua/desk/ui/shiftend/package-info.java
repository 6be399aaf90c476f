/** The end of a shift: what to mend first, the figures of the day, and the slip. */
package vn.motcua.desk.ui.shiftend;
