/** The country as the hub divides it: provinces, their communes, the desks in them. */
package vn.motcua.desk.hub.place;
