import fc from "fast-check";
import { expect, test } from "vitest";
import { graphFormatOf } from "../../src/importers/sniff.ts";
import { readXml, XML_DEPTH_LIMIT, XML_LIMIT } from "../../src/importers/xml-reader.ts";
import { HOSTILE_PIECES } from "../support/hostile-text.ts";

const DEAF = { open: () => {}, text: () => {}, close: () => {} };

test("a file is known by its first element, not by its name", () => {
  expect(graphFormatOf('\uFEFF<?xml version="1.0"?>\n<!-- x --><gexf version="1.3">')).toBe("gexf");
  expect(graphFormatOf("<graphml>")).toBe("graphml");
  expect(graphFormatOf('<g:graphml xmlns:g="x">')).toBe("graphml");
  expect(graphFormatOf('{"title": "<gexf >"}')).toBeUndefined();
  expect(graphFormatOf("<svg><gexfish/></svg>")).toBeUndefined();
  expect(graphFormatOf("")).toBeUndefined();
});

test.each([
  [
    "an entity that grows",
    '<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gexf>&b;</gexf>',
    "hostile",
  ],
  [
    "a document type from elsewhere",
    '<!DOCTYPE gexf SYSTEM "http://example.invalid/x.dtd"><gexf/>',
    "hostile",
  ],
  ["an entity that nobody declared", "<gexf>&b;</gexf>", "xml"],
  ["an element that is not closed", "<gexf><graph>", "xml"],
  ["an attribute twice", '<gexf a="1" a="2"/>', "xml"],
  ["a control character", "<gexf>\u0007</gexf>", "xml"],
  ["nothing at all", "", "xml"],
  ["elements far inside one another", "<a>".repeat(XML_DEPTH_LIMIT + 1), "limit"],
  [
    "letters lost to another encoding",
    '<?xml version="1.0" encoding="ISO-8859-1"?><gexf>\uFFFD</gexf>',
    "xml",
  ],
])("%s is refused with a reason and a line", (_, text, rule) => {
  const found = readXml(text, DEAF);
  expect(found).toMatchObject({ rule, severity: "error", line: 1 });
  expect(found?.message).not.toBe("");
  expect(found?.right).not.toBe("");
});

test("a file that is too large is refused before it is read", () => {
  const text = `<gexf>${" ".repeat(XML_LIMIT)}</gexf>`;
  expect(readXml(text, { ...DEAF, open: () => expect.fail("was read") })).toMatchObject({ rule: "limit" });
});

test("the line is that of the fault", () => {
  expect(readXml("<gexf>\n<graph>\n</gexf>", DEAF)?.line).toBe(3);
});

test("whatever the text, it is read or refused, and nothing is thrown", () => {
  const pieces = fc.constantFrom(
    ...HOSTILE_PIECES,
    "<gexf>",
    "</gexf>",
    "<a b='",
    "<![CDATA[",
    "<?xml ",
    "<!DOCTYPE",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
      const found = readXml(`<gexf>${list.join("")}`, DEAF);
      expect(found === undefined || found.message.length > 0).toBe(true);
    }),
  );
});
