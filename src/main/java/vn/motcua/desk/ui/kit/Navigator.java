package vn.motcua.desk.ui.kit;

/** The way from one screen to another. */
public interface Navigator {
    void go(Place place);

    /** To where one was before; stays when there is nothing before. */
    void back();
}
