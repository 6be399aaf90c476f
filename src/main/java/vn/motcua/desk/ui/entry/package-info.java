/** Entering a dossier in the province's system: its fields one after the other, its files, and the code that comes back. */
package vn.motcua.desk.ui.entry;
