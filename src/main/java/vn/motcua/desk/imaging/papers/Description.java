package vn.motcua.desk.imaging.papers;

import java.time.ZonedDateTime;

/**
 * What stands in a file about itself. The same description and the same pages give the same bytes.
 *
 * @param title    shown by readers in place of the file's name; may be read by anyone who gets the file
 * @param creator  who made it
 * @param made     stands in the file as the moment of its making
 * @param identity what tells this content from another
 */
public record Description(String title, String creator, ZonedDateTime made, long identity) { }
