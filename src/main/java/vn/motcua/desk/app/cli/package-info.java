/** The command line: what may be said to the program, and what it answers. Words and help stand in the language files under {@code cli}. */
package vn.motcua.desk.app.cli;
