/**
 * Data files that an office can replace: procedures, holidays, score formulas, communes. Each is read whole or refused whole,
 * with the line and the reason; bad content is never an exception. Formats are described at each reader.
 */
package vn.motcua.desk.store.catalogue;
