package vn.motcua.desk.hub.account;

import vn.motcua.desk.hub.place.Area;

/**
 * Somebody who may look.
 *
 * @param area what may be seen
 */
public record Administrator(String name, Area area) { }
