/** Signatures of PDFs, checked. Only the process that reads files from outside runs this, all but {@link ReportLines}. */
package vn.motcua.desk.imaging.signature;
