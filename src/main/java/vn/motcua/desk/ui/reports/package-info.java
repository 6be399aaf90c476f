/** Reports: choose one, look at its pages, write on its words, print it or keep it as files. */
package vn.motcua.desk.ui.reports;
