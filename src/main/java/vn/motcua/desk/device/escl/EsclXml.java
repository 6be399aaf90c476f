package vn.motcua.desk.device.escl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The little of XML that is needed. Elements are known by their own names: scanners differ in prefixes and even in name spaces. */
final class EsclXml {
    private EsclXml() { }

    /** @throws IOException when it is not well-formed, or tries to draw in something else */
    static Element parse(byte[] text) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // else complaints go to the error stream
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(text)).getDocumentElement();
        } catch (SAXException malformed) {
            throw new IOException("not the XML of a scanner", malformed);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Every element of this name below, at any depth. */
    static List<Element> all(Element in, String name) {
        var found = new ArrayList<Element>();
        var nodes = in.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) found.add(element);
        }
        return found;
    }

    static Optional<Element> first(Element in, String name) {
        return all(in, name).stream().findFirst();
    }

    static List<String> texts(Element in, String name) {
        return all(in, name).stream().map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty()).toList();
    }

    static Optional<String> text(Element in, String name) {
        return texts(in, name).stream().findFirst();
    }

    static Optional<Integer> number(Element in, String name) {
        return text(in, name).filter(digits -> digits.matches("\\d{1,7}")).map(Integer::valueOf);
    }
}
