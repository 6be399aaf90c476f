package vn.motcua.desk.device.escl;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The empty body of a question that must not be asked twice. When a connection breaks before the answer, Java's client asks again
 * without a word; but each asking for a page draws in a sheet, so the sheet before would be lost and nobody would know. The client wants
 * the length of the body for each attempt, which is where the second is stopped.
 */
final class OnceOnly implements BodyPublisher {
    private final AtomicBoolean asked = new AtomicBoolean();

    /** The second attempt. */
    static final class AskedAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public long contentLength() {
        if (asked.getAndSet(true)) throw new AskedAgain();
        return 0;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> client) {
        BodyPublishers.noBody().subscribe(client);
    }
}
