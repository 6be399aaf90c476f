/** Periods whose figures are kept as they were reported, and what became another figure since. */
package vn.motcua.desk.ui.closings;
