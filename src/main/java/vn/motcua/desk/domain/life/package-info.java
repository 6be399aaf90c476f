/** What may happen to a received dossier, when, and what it costs if it is done badly. */
package vn.motcua.desk.domain.life;
