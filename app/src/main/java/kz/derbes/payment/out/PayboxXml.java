package kz.derbes.payment.out;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The flat XML of PayBox, read without entities and document types. */
final class PayboxXml {
    private PayboxXml() {}

    /** The fields; empty when it cannot be read. What has parts of its own is left out, as it is of the signature. */
    static SortedMap<String, String> read(String xml) {
        var fields = new TreeMap<String, String>();
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var nodes = builder.parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement()
                    .getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++)
                if (nodes.item(i) instanceof Element it
                        && it.getElementsByTagName("*").getLength() == 0)
                    fields.put(it.getTagName(), it.getTextContent());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            return new TreeMap<>();
        }
        return fields;
    }

    static String write(Map<String, String> fields) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>");
        fields.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>'));
        return xml.append("</response>\n").toString();
    }
}
