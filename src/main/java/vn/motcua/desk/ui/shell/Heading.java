package vn.motcua.desk.ui.shell;

/**
 * What the top of the window says about where it stands.
 *
 * @param office   name of the commune; empty before the desk is set up
 * @param practice nothing here is real
 */
public record Heading(String office, String desk, String clerk, boolean practice) { }
