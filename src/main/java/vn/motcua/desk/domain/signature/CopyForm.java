package vn.motcua.desk.domain.signature;

/** Forms of a copy that an office vouches for. Source: NĐ 30/2020/NĐ-CP, art. 25. */
public enum CopyForm { TRUE_COPY, EXTRACT, COPY_OF_COPY }
