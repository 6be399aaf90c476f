/** The user guide inside the program. */
package vn.motcua.desk.ui.help;
