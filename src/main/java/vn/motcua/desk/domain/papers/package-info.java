/** The store of papers: what a citizen has there, what of it is still good, and which line of a checklist it fits. */
package vn.motcua.desk.domain.papers;
