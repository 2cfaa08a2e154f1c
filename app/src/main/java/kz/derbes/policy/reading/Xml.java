package kz.derbes.policy.reading;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no document type, no entity, nothing fetched. */
final class Xml {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}

    static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** The attribute {@code w:val}; empty when there is none. */
    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(WORD, name);
        return value == null ? "" : value;
    }
}
