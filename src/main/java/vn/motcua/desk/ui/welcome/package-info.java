/** The first start of a real desk. */
package vn.motcua.desk.ui.welcome;
