package vn.motcua.desk.app;

/** Where the program begins; a plain class, so that JavaFX may lie on the class path. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.out.println(Build.ofThisProgram().line());
    }
}
