/** What signatures of a PDF say, and what that is worth: values and rules, without any cryptography. */
package vn.motcua.desk.domain.signature;
