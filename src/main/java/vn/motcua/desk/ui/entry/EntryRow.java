package vn.motcua.desk.ui.entry;

/**
 * A line of the form as it is shown.
 *
 * @param toCopy whether there is something to copy
 * @param copied it was copied already
 * @param held   it lies in the clipboard now
 */
record EntryRow(String name, String value, boolean toCopy, boolean copied, boolean held) { }
