/** Invented people and plausible dossiers, for practice, measuring and tests. Nothing here is about a real person. */
package vn.motcua.desk.app.practice;
