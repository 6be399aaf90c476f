/** How the office stands: targets of its plans and every other figure, what is missing, what it will come to, and the dossiers behind each. */
package vn.motcua.desk.ui.dashboard;
