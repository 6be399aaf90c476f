package vn.motcua.desk.store;

/** A domain value as sealed bytes: JSON, made small, AES-256-GCM. */
final class SealedJson {
    private final Json json;
    private final Packing packing;
    private final Seal seal;

    SealedJson(Json json, Packing packing, Seal seal) {
        this.json = json;
        this.packing = packing;
        this.seal = seal;
    }

    <T> byte[] close(T value, Class<T> type, String belongsTo) {
        return seal.close(packing.pack(json.bytes(value, type)), belongsTo);
    }

    <T> T open(byte[] sealed, Class<T> type, String belongsTo) throws Seal.Broken {
        return json.value(packing.unpack(seal.open(sealed, belongsTo)), type);
    }

    /** Only the proof that the place is as it was written. */
    byte[] closeNothing(String belongsTo) {
        return seal.close(new byte[0], belongsTo);
    }

    void openNothing(byte[] sealed, String belongsTo) throws Seal.Broken {
        seal.open(sealed, belongsTo);
    }
}
