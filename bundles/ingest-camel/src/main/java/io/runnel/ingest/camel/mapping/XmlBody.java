// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML as the objects and lists that JSON has: members by local name, attributes with an {@code @}
 * before it, a member that is there several times as a list, an element without members as its
 * text. Documents with a type definition are refused, and so no entity leads anywhere.
 */
final class XmlBody {
  private static final int DEEPEST = 500;
  private static final String NIL = "@nil";

  private XmlBody() {}

  /**
   * Reads a document.
   *
   * @return an object with the root element as its one member
   * @throws Refusal {@code INVALID} with line and column if it is none
   */
  static Map<String, @Nullable Object> read(byte[] body) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(body));
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
          throw refused("a document type is not allowed");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = in.getLocalName();
          document.put(name, element(in, 1));
        }
      }
      return document;
    } catch (XMLStreamException wrong) {
      throw refused(
          "line "
              + wrong.getLocation().getLineNumber()
              + ", column "
              + wrong.getLocation().getColumnNumber());
    }
  }

  private static @Nullable Object element(XMLStreamReader in, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw refused("it is deeper than " + DEEPEST + " levels");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      members.put("@" + in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    boolean nil = "true".equals(members.get(NIL));
    boolean plain = true;
    StringBuilder text = new StringBuilder();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        plain = false;
        String name = in.getLocalName();
        add(members, name, element(in, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(in.getText());
      }
    }
    return nil ? null : plain ? text.toString() : members;
  }

  @SuppressWarnings("unchecked") // a list in it is one that was made here
  private static void add(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (!members.containsKey(name)) {
      members.put(name, value);
    } else if (members.get(name) instanceof List<?> list) {
      ((List<@Nullable Object>) list).add(value);
    } else {
      List<@Nullable Object> several = new ArrayList<>();
      several.add(members.get(name));
      several.add(value);
      members.put(name, several);
    }
  }

  private static Refusal refused(String detail) {
    String message = "this is no XML that is taken here: " + detail;
    return new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("", message)));
  }
}
