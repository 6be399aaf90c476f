/** The hub's door: HTTP, what is asked, what is answered, in words when it is a refusal. */
package vn.motcua.desk.hub.web;
