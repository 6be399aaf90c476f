package vn.motcua.desk.hub.place;

/**
 * What somebody looks at or may look at: the country, a province, a commune, a desk.
 *
 * @param province 0: the whole country
 * @param commune  empty: the whole province
 * @param desk     empty: the whole commune
 */
public record Area(int province, String commune, String desk) {
    public static final Area COUNTRY = new Area(0, "", "");

    public Area {
        if (province == 0 && !commune.isEmpty() || commune.isEmpty() && !desk.isEmpty()) throw new IllegalArgumentException("not an area: " + province + commune + desk);
    }

    public static Area province(int province) {
        return new Area(province, "", "");
    }

    public static Area commune(int province, String commune) {
        return new Area(province, commune, "");
    }

    public enum Level { COUNTRY, PROVINCE, COMMUNE, DESK }

    public Level level() {
        if (province == 0) return Level.COUNTRY;
        if (commune.isEmpty()) return Level.PROVINCE;
        return desk.isEmpty() ? Level.COMMUNE : Level.DESK;
    }

    /** The area around this one; the country is in none but itself. */
    public Area above() {
        return switch (level()) {
            case COUNTRY, PROVINCE -> COUNTRY;
            case COMMUNE -> province(province);
            case DESK -> commune(province, commune);
        };
    }

    public boolean holds(Area other) {
        return switch (level()) {
            case COUNTRY -> true;
            case PROVINCE -> province == other.province;
            case COMMUNE -> province == other.province && commune.equals(other.commune);
            case DESK -> equals(other);
        };
    }
}
