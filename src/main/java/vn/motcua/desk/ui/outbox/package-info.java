/** What goes up to the hub: what each row holds, how far it is, and the hub that receives it. */
package vn.motcua.desk.ui.outbox;
