/** Everything received here, found while typing. */
package vn.motcua.desk.ui.search;
