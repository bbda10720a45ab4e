import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlAttributes, xmlText } from "../../src/base/xml.ts";
import { hostileText, inXml } from "../support/hostile-text.ts";
import { readXmlText } from "../support/xml.ts";

test("whatever the text, an XML parser gives it back, as content and as an attribute", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: "binary" })), (text) => {
      const page = readXmlText(`<a${xmlAttributes({ b: text })}>${xmlText(text)}</a>`);
      expect(page.documentElement.getAttribute("b")).toBe(inXml(text));
      expect(page.documentElement.textContent).toBe(inXml(text));
    }),
  );
});

test("attributes that are not there are not written", () => {
  expect(xmlAttributes({ x: 0, y: undefined, z: "" })).toBe(' x="0" z=""');
});
