/** Where the hub keeps what it took: one set of tables, on SQLite or on PostgreSQL. */
package vn.motcua.desk.hub.db;
