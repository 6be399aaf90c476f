package vn.motcua.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells where a folder really lies: on a disk of this machine, on another one, or in a folder that a service copies away. */
final class FolderPlace {
    /** Kinds of file systems, as the system names them, that live on another machine. */
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "afs", "coda", "9p",
            "webdav", "davfs", "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "ocfs2", "sshfs");
    private static final String USERSPACE = "fuse.";
    /** Userspace file systems that are disks of this machine. */
    private static final Set<String> LOCAL_USERSPACE = Set.of("fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.mergerfs", "fuse.bindfs",
            "fuse.cryfs", "fuse.encfs", "fuse.gocryptfs", "fuse.securefs", "fuse.fuse-overlayfs", "fuse.lxcfs", "fuse.zfs");

    /** @param begins a folder whose name begins so, in lower case, is copied by the service */
    private record Service(String name, List<String> begins) { }

    private static final List<Service> SERVICES = List.of(
            new Service("OneDrive", List.of("onedrive")),
            new Service("Dropbox", List.of("dropbox")),
            new Service("Google Drive", List.of("google drive", "googledrive", "my drive")),
            new Service("iCloud", List.of("icloud", "mobile documents")),
            new Service("Nextcloud", List.of("nextcloud", "owncloud")),
            new Service("CloudStorage", List.of("cloudstorage")));
    /** Files and folders that services leave at the top of what they copy. */
    private static final List<Service> MARKS = List.of(
            new Service("Dropbox", List.of(".dropbox", ".dropbox.cache")),
            new Service("Google Drive", List.of(".tmp.driveupload", ".tmp.drivedownload")),
            new Service("Nextcloud", List.of(".nextcloudsync.log", ".owncloudsync.log")),
            new Service("Syncthing", List.of(".stfolder")));

    private FolderPlace() { }

    /** Looks at the folder, or at the nearest one above it that is there. */
    static Optional<Unfit> unfit(Path folder) {
        if (folder.toString().startsWith("\\\\")) return Optional.of(new Unfit(Unfit.Kind.NETWORK_SHARE, folder.toString()));
        try {
            var there = nearest(folder);
            if (!Files.isDirectory(there)) return Optional.of(new Unfit(Unfit.Kind.NO_FOLDER, there.toString()));
            var type = Files.getFileStore(there).type();
            if (isRemote(type)) return Optional.of(new Unfit(Unfit.Kind.NETWORK_SHARE, type));
            var real = there.toRealPath().resolve(there.relativize(folder));
            return service(real).map(name -> new Unfit(Unfit.Kind.SYNCED_FOLDER, name));
        } catch (IOException unreadable) {
            return Optional.of(new Unfit(Unfit.Kind.NO_FOLDER, folder + " (" + unreadable.getClass().getSimpleName() + ")"));
        }
    }

    static boolean isRemote(String type) {
        var kind = type.toLowerCase(Locale.ROOT);
        return REMOTE.contains(kind) || kind.startsWith(USERSPACE) && !LOCAL_USERSPACE.contains(kind);
    }

    static Optional<String> service(Path real) {
        for (var part : real) {
            var name = part.toString().toLowerCase(Locale.ROOT);
            for (var service : SERVICES) if (service.begins().stream().anyMatch(name::startsWith)) return Optional.of(service.name());
        }
        for (var above = real; above != null; above = above.getParent()) {
            for (var mark : MARKS) {
                for (var name : mark.begins()) if (Files.exists(above.resolve(name))) return Optional.of(mark.name());
            }
        }
        return Optional.empty();
    }

    private static Path nearest(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        return there;
    }
}
