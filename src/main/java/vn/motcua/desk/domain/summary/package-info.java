/**
 * What goes upward and what comes back: counts of a desk, never anything of a citizen. Values and their one form as JSON, which both ends
 * read and write with the same code; what is signed and hashed are the bytes of that form.
 */
package vn.motcua.desk.domain.summary;
