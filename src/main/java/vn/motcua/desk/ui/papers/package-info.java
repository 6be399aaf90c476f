/** The papers that one citizen has in the store of this desk. */
package vn.motcua.desk.ui.papers;
