/** The registers of dossiers, form 07: one book for each field, to print or to keep as files. */
package vn.motcua.desk.ui.register;
