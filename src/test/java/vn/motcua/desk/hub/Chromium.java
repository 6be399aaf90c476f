package vn.motcua.desk.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, driven by its own protocol. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private volatile CompletableFuture<Boolean> downloaded = new CompletableFuture<>();

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    Chromium(Path folder, int width, int height) throws Exception {
        process = new ProcessBuilder(PROGRAM.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                "--disable-component-update", "--remote-debugging-port=0", "--user-data-dir=" + folder, "--window-size=" + width + "," + height, "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String port = null;
        var lines = process.errorReader();
        for (var line = lines.readLine(); line != null && port == null; line = lines.readLine()) {
            if (line.contains("DevTools listening on")) port = URI.create(line.substring(line.indexOf("ws://"))).getPort() + "";
            if (port != null) break;
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> { }));
        var pages = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build(), HttpResponse.BodyHandlers.ofString());
        String address = null;
        for (var page : JSON.readTree(pages.body())) if (page.get("type").asString().equals("page")) address = page.get("webSocketDebuggerUrl").asString();
        socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (var domain : List.of("Page", "Network", "Runtime", "Log", "Accessibility")) say(domain + ".enable", Map.of());
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.get("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Browser.downloadProgress" -> {
                if (message.get("params").get("state").asString().equals("completed")) downloaded.complete(true);
            }
            case "Network.requestWillBeSent" -> asked.add(message.get("params").get("request").get("url").asString());
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(message.get("params").toString());
            default -> { }
        }
    }

    private JsonNode say(String method, Map<String, ?> params) throws Exception {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) throw new IOException(method + ": " + said.get("error"));
        return said.get("result");
    }

    void open(String url) throws Exception {
        loaded = new CompletableFuture<>();
        say("Page.navigate", Map.of("url", url));
        loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void type(String text) throws Exception {
        say("Input.insertText", Map.of("text", text));
    }

    void press(String key, int code) throws Exception {
        var text = key.equals("Enter") ? "\r" : "";
        say("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        say("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Presses Enter and waits for the page that comes of it. */
    void enter() throws Exception {
        loaded = new CompletableFuture<>();
        press("Enter", 13);
        loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void tab() throws Exception {
        press("Tab", 9);
    }

    String value(String script) throws Exception {
        var result = say("Runtime.evaluate", Map.of("expression", script, "returnByValue", true)).get("result");
        return result.has("value") ? result.get("value").asString() : "";
    }

    /** Puts a file into the field for files that stands on the page. */
    void choose(Path file) throws Exception {
        var root = say("DOM.getDocument", Map.of()).get("root").get("nodeId").asInt();
        var field = say("DOM.querySelector", Map.of("nodeId", root, "selector", "input[type=file]")).get("nodeId").asInt();
        say("DOM.setFileInputFiles", Map.of("nodeId", field, "files", List.of(file.toString())));
    }

    /** Presses Enter on what is downloaded, and waits until it lies there. */
    void download(Path folder) throws Exception {
        say("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString(), "eventsEnabled", true));
        downloaded = new CompletableFuture<>();
        press("Enter", 13);
        downloaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void dark(boolean dark) throws Exception {
        say("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void size(int width, int height) throws Exception {
        say("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    Path picture(Path file) throws Exception {
        var picture = say("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)).get("data").asString();
        Files.createDirectories(file.getParent());
        return Files.write(file, Base64.getDecoder().decode(picture));
    }

    /** Controls as a screen reader has them: role and name. */
    List<String> controls() throws Exception {
        var controls = new ArrayList<String>();
        for (var node : say("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
            if (node.get("ignored").asBoolean() || !node.has("role")) continue;
            var role = node.get("role").get("value").asString();
            if (List.of("button", "link", "textbox", "combobox", "image", "table", "region", "Date", "spinbutton").contains(role)) {
                controls.add(role + ":" + (node.has("name") ? node.get("name").get("value").asString() : ""));
            }
        }
        return controls;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
        client.close();
    }
}
