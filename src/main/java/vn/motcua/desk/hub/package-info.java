/**
 * The far end of the way upward: a server that takes desks' batches of counts and shows leaders what they come to. Started as a command of the
 * same program; nothing here knows a window.
 */
package vn.motcua.desk.hub;
