/** What all screens share in looks and behaviour; knows no screen and no deed of the office. */
package vn.motcua.desk.ui.kit;
