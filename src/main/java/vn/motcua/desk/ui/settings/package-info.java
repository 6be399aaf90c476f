/** What this desk is and prefers. */
package vn.motcua.desk.ui.settings;
