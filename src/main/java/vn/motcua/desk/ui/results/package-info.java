/** Results that arrived in the folder of the office, with the dossiers proposed for them. */
package vn.motcua.desk.ui.results;
