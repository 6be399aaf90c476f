/** The day at this desk: received, drafts, and what still has to be mended. */
package vn.motcua.desk.ui.today;
