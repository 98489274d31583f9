package org.fairlead.report.gate;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fairlead.audit.gate.Finding;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Verdict;

/** Findings as test cases. */
final class JUnitXml {
    private JUnitXml() {}

    static String of(GateResult result) {
        Map<String, List<Finding>> suites =
                result.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rules::id, LinkedHashMap::new, Collectors.toList()));
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            line(out);
            out.writeStartElement("testsuites");
            counts(out, result.findings());
            for (Map.Entry<String, List<Finding>> suite : suites.entrySet()) {
                line(out);
                suite(out, suite.getKey(), suite.getValue());
            }
            line(out);
            out.writeEndElement();
            line(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory failed", e);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter out, String name, List<Finding> findings)
            throws XMLStreamException {
        out.writeStartElement("testsuite");
        out.writeAttribute("name", name);
        counts(out, findings);
        for (Finding finding : findings) {
            line(out);
            out.writeStartElement("testcase");
            out.writeAttribute("classname", "fairlead." + name.replace('/', '.'));
            out.writeAttribute("name", allowed(Rules.place(finding)));
            out.writeAttribute("time", "0");
            if (finding.verdict() != Verdict.PASS) {
                boolean failed = finding.verdict() == Verdict.FAIL;
                out.writeStartElement(failed ? "failure" : "skipped");
                out.writeAttribute("message", allowed(finding.reason()));
                if (failed) {
                    out.writeAttribute("type", "limit");
                }
                out.writeEndElement();
            }
            out.writeEndElement();
        }
        line(out);
        out.writeEndElement();
    }

    private static void counts(XMLStreamWriter out, List<Finding> findings)
            throws XMLStreamException {
        out.writeAttribute("tests", String.valueOf(findings.size()));
        out.writeAttribute("failures", count(findings, Verdict.FAIL));
        out.writeAttribute("errors", "0");
        out.writeAttribute("skipped", count(findings, Verdict.INCONCLUSIVE));
        out.writeAttribute("time", "0");
    }

    private static String count(List<Finding> findings, Verdict verdict) {
        return String.valueOf(findings.stream().filter(f -> f.verdict() == verdict).count());
    }

    private static void line(XMLStreamWriter out) throws XMLStreamException {
        out.writeCharacters("\n");
    }

    /** XML 1.0 has no place for some characters, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
