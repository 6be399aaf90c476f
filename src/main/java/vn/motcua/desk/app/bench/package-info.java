/** Measures the program against its budgets: in a process of its own kind, on stores of a real size, through the code that screens use. */
package vn.motcua.desk.app.bench;
