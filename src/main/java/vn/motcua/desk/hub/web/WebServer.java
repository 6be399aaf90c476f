package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with one handler. Each request runs on a virtual thread; slow, endless and too many clients are sent away. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 8 << 10;
    private static final long IDLE_MILLIS = 30_000;
    /** A body that trickles slower holds a place for nothing. */
    private static final long SLOWEST_BYTES_PER_SECOND = 256;
    private static final int CONNECTIONS = 4_000;
    /** For a connection on which nothing is asked any more. */
    private static final long CLOSING_MILLIS = 100;
    private static final long GRACE_MILLIS = 10_000;

    /** @param password of the key store and of the key in it */
    public record Tls(KeyStore keys, String password) { }

    private final Server server;
    private final ServerConnector connector;

    /** @param tls empty: in clear, for a proxy on the same machine */
    public WebServer(Router router, String address, int port, Optional<Tls> tls) {
        var threads = new QueuedThreadPool();
        threads.setName("web");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        if (tls.isPresent()) http.addCustomizer(new SecureRequestCustomizer(false));
        var plain = new HttpConnectionFactory(http);
        connector = tls.map(one -> new ServerConnector(server, new SslConnectionFactory(ssl(one), plain.getProtocol()), plain))
                .orElseGet(() -> new ServerConnector(server, plain));
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(CLOSING_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setStopTimeout(GRACE_MILLIS);
        server.setHandler(new MinimumDataRateHandler(new Door(router), SLOWEST_BYTES_PER_SECOND, 0));
        var refusals = new Refusals();
        server.setErrorHandler((_, response, callback) -> send(response, callback, refusals.of(Refusals.Plain.FAULT)));
    }

    private static SslContextFactory.Server ssl(Tls tls) {
        var ssl = new SslContextFactory.Server();
        ssl.setKeyStore(tls.keys());
        ssl.setKeyStorePassword(tls.password());
        ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return ssl;
    }

    /** @throws IOException when the port cannot be had */
    public void start() throws IOException {
        connector.open();
        LifeCycle.start(server);
    }

    /** The port that is listened on; another than was asked for when that was 0. */
    public int port() {
        return connector.getLocalPort();
    }

    /** What is being answered is answered. */
    @Override public void close() {
        LifeCycle.stop(server);
    }

    private static boolean send(Response response, Callback callback, Reply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }

    private static final class Door extends Handler.Abstract {
        private final Router router;

        Door(Router router) {
            this.router = router;
        }

        @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return send(response, callback, router.reply(ask(request)));
        }

        private static Ask ask(Request request) {
            var headers = new HashMap<String, String>();
            for (HttpField field : request.getHeaders()) headers.put(field.getName().toLowerCase(Locale.ROOT), field.getValue() == null ? "" : field.getValue());
            var cookies = new HashMap<String, String>();
            for (var cookie : Request.getCookies(request)) cookies.put(cookie.getName(), cookie.getValue());
            var uri = request.getHttpURI();
            var remote = Request.getRemoteAddr(request).replaceAll("[\\[\\]]", "");
            // a proxy on this machine says for whom it asks; nobody else is believed
            boolean proxied = !request.isSecure() && InetAddress.ofLiteral(remote).isLoopbackAddress();
            var asker = proxied ? headers.getOrDefault("x-forwarded-for", remote) : remote;
            boolean secure = request.isSecure() || proxied && "https".equals(headers.get("x-forwarded-proto"));
            return new Ask(request.getMethod(), uri.getCanonicalPath() == null ? "/" : uri.getCanonicalPath(), uri.getQuery() == null ? "" : uri.getQuery(),
                    headers, cookies, asker.substring(asker.lastIndexOf(',') + 1).strip(), secure, Content.Source.asInputStream(request));
        }
    }
}
