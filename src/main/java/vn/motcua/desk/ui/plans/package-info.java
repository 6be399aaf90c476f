/** The plans of the office: which run, their targets, copying and editing them, and the values that are entered by hand. */
package vn.motcua.desk.ui.plans;
