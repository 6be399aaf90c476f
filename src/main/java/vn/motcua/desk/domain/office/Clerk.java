package vn.motcua.desk.domain.office;

/** Who is at the desk. The name is printed on forms; the id stands in events and counts. */
public record Clerk(String id, String name, Role role) {
    public enum Role { CLERK, MANAGER, TECHNICIAN }
}
