package vn.motcua.desk.hub.leaders;

import vn.motcua.desk.hub.account.Administrator;
import vn.motcua.desk.text.Texts;

/**
 * Who looks, and in which language.
 *
 * @param token by which the browser is known
 * @param form  what every form sends back
 */
record Visitor(Administrator who, String token, String form, Texts texts) { }
