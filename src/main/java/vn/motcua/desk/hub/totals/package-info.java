/** The sums that people look at: of a desk's day, a commune's, a province's; made anew when a row below them changes. */
package vn.motcua.desk.hub.totals;
