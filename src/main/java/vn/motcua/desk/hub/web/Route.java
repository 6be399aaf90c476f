package vn.motcua.desk.hub.web;

import java.io.IOException;

/** What answers to one method on one path. */
public record Route(String method, String path, Answering answering) {
    public interface Answering {
        Reply reply(Ask ask) throws IOException;
    }
}
