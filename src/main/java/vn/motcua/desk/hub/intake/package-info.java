/** What happens to a batch: read, its signature checked, its place in the desk's chain found, its rows taken. */
package vn.motcua.desk.hub.intake;
