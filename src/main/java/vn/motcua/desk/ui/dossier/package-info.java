/** One received dossier: what it is, what is in it, what happened to it. */
package vn.motcua.desk.ui.dossier;
