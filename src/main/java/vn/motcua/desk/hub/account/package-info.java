/** The people who may look: their passwords, what each may see, and how long a visit lasts. */
package vn.motcua.desk.hub.account;
