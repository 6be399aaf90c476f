/** The way upward: counts laid into the outbox are sent to a hub, as often as it takes. Nothing at the desk waits for it. */
package vn.motcua.desk.sync;
