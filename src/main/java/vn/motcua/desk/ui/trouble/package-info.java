/** What stands in the window when the memory cannot be used. */
package vn.motcua.desk.ui.trouble;
