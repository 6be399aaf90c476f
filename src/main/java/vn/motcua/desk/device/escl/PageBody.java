package vn.motcua.desk.device.escl;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes the body of an answer to a file, and notes each piece as a sign of life; other answers than 200 are not written. */
final class PageBody implements BodySubscriber<Path> {
    private final BodySubscriber<Path> file;
    private final Runnable sign;

    private PageBody(BodySubscriber<Path> file, Runnable sign) {
        this.file = file;
        this.sign = sign;
    }

    static BodyHandler<Path> into(Path file, Runnable sign) {
        return answer -> {
            sign.run();
            return new PageBody(answer.statusCode() == 200 ? BodySubscribers.ofFile(file)
                    : BodySubscribers.mapping(BodySubscribers.discarding(), _ -> file), sign);
        };
    }

    /** For answers of which only head and status matter. */
    static BodyHandler<Void> none() {
        return HttpResponse.BodyHandlers.discarding();
    }

    @Override
    public CompletionStage<Path> getBody() {
        return file.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        file.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        sign.run();
        file.onNext(piece);
    }

    @Override
    public void onError(Throwable broken) {
        file.onError(broken);
    }

    @Override
    public void onComplete() {
        file.onComplete();
    }
}
