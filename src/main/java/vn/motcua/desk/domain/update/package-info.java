/** Which newer version of the program may be installed: what a signed list of packages says, and what speaks against it. */
package vn.motcua.desk.domain.update;
