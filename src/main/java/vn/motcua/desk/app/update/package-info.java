/** Fetches, checks, lays beside and takes back versions of this program. */
package vn.motcua.desk.app.update;
