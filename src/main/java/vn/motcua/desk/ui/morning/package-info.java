/** Before the doors open: what works and what has to be seen to. */
package vn.motcua.desk.ui.morning;
