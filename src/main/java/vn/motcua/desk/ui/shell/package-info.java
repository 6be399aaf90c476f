/** The window around every screen: heading, rail, key bar, messages, and the way from place to place. */
package vn.motcua.desk.ui.shell;
