/**
 * Plans of an office as data, and what their targets come to: value, trend, gap in dossiers, forecast, what-if. Everything is computed
 * from daily pairs of numerator and denominator; which dossiers they count is the business of the indicators.
 */
package vn.motcua.desk.domain.plan;
