/** What has to be entered in the province's system about a received dossier, in the order in which that system asks for it. */
package vn.motcua.desk.domain.entry;
