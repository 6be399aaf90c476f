package vn.motcua.desk.domain.update;

/**
 * A file to install.
 *
 * @param system for which it is made: {@code linux-x64}, {@code windows-x64} …
 * @param bytes  its size
 * @param sha256 its digest, 64 hexadecimal digits in small letters
 * @param name   of the file, beside the manifest; never a path
 */
public record UpdatePackage(Kind kind, String system, long bytes, String sha256, String name) {
    /** How it comes onto a computer. */
    public enum Kind {
        /** An archive of the program's folder; the program puts it beside the running one by itself. */
        FOLDER,
        /** For the package tool of Debian and Ubuntu. */
        DEB,
        /** For Windows Installer. */
        MSI
    }
}
