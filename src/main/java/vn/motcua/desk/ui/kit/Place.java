package vn.motcua.desk.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

import vn.motcua.desk.domain.life.Action;

/** Where one can be in the program. What a place becomes is decided once, where the program is put together. */
public sealed interface Place {
    /** @param draftId a parked draft to take up; empty: where the clerk last stood */
    record Reception(Optional<String> draftId) implements Place { }

    record Today() implements Place { }

    /** @param typed what stands in the field at first */
    record Search(String typed) implements Place { }

    record Dossier(String id) implements Place { }

    /** The form for a result of this dossier, with a file of the folder of results. */
    record ResultOf(String id, Path file) implements Place { }

    /** What arrived in the folder of results. */
    record Results() implements Place { }

    /** A dossier with the form of this action open, where it is possible. */
    record DossierDeed(String id, Action action) implements Place { }

    /** Entering a dossier in the province's system. */
    record ProvinceEntry(String id) implements Place { }

    /** The store of papers of a citizen. @param number of the person, twelve digits */
    record Papers(String number) implements Place { }

    /** The registers of dossiers. */
    record Registers() implements Place { }

    /** How the targets stand. */
    record Dashboard() implements Place { }

    /** The plans of the office. */
    record Plans() implements Place { }

    /** One plan, to be looked at or edited. */
    record PlanEdit(String id) implements Place { }

    /** What is entered by hand for the targets of a plan. */
    record HandValues(String planId) implements Place { }

    /** What goes up to the hub. @param answer a file of the hub's answers, to be taken in at once */
    record Outbox(Optional<Path> answer) implements Place { }

    /** Reports of this office. */
    record Reports() implements Place { }

    /** Periods whose figures are kept as they were reported. */
    record Closings() implements Place { }

    record Settings() implements Place { }

    record MorningCheck() implements Place { }

    record ShiftEnd() implements Place { }

    /** @param topic anchor of a heading in the guide; empty: its beginning */
    record Help(String topic) implements Place { }

    /** Which program this is; newer versions of it. */
    record About() implements Place { }

    /** The first start of a real desk. */
    record Welcome() implements Place { }

    /** Whether the frame with its rail stands around it. */
    default boolean framed() {
        return switch (this) {
            case Welcome _ -> false;
            case Reception _, Today _, Search _, Dossier _, DossierDeed _, ResultOf _, Results _, ProvinceEntry _, Papers _, Registers _, Plans _,
                 PlanEdit _, HandValues _, Outbox _, Dashboard _, Reports _, Closings _, Settings _, MorningCheck _, ShiftEnd _, Help _, About _ -> true;
        };
    }

    /** Anchor of the heading in the guide that explains this place. */
    default String topic() {
        return switch (this) {
            case Reception _ -> "tiep-nhan";
            case Today _ -> "hom-nay";
            case Search _ -> "tra-cuu";
            case Dossier _, DossierDeed _, ResultOf _ -> "xem-ho-so";
            case ProvinceEntry _ -> "nhap-vao-he-thong-cua-tinh";
            case Results _ -> "ket-qua-moi-trong-thu-muc";
            case Papers _ -> "kho-giay-to";
            case Registers _ -> "so-theo-doi-ho-so";
            case Dashboard _ -> "chi-tieu";
            case Plans _, PlanEdit _, HandValues _ -> "ke-hoach";
            case Outbox _ -> "gui-len";
            case Reports _ -> "bao-cao";
            case Closings _ -> "chot-so-lieu";
            case Settings _ -> "cai-dat";
            case MorningCheck _ -> "kiem-tra-dau-ngay";
            case ShiftEnd _ -> "chot-ca";
            case Help(var topic) -> topic;
            case About _ -> "ve-chuong-trinh";
            case Welcome _ -> "bat-dau";
        };
    }
}
