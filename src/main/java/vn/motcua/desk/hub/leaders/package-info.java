/** What leaders see of the figures: a plain web page for the country, a province, a commune, a desk; and the same as files. */
package vn.motcua.desk.hub.leaders;
