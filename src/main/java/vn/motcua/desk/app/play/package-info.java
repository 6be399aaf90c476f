/** Plays a clerk: receives dossiers through the real screens, by key events alone, without a display, and keeps what was to be seen. */
package vn.motcua.desk.app.play;
