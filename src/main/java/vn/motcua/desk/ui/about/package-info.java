/** What this program is, what it is made of, what support needs, and newer versions of it. */
package vn.motcua.desk.ui.about;
