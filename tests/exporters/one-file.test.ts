import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { onePage } from "../../scripts/single-file.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { CASE_ELEMENT, oneFile } from "../../src/exporters/one-file.ts";
import { aBriefing, aCase, anEvent } from "../support/case-builder.ts";
import { hostileText } from "../support/hostile-text.ts";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Casus</title>
    <link rel="stylesheet" crossorigin href="./style.css">
    <script type="module" crossorigin src="./index.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
const TEMPLATE = onePage(PAGE, 'console.log("x")', "a{color:red}");

/** The elements of a file, and the case that an app in it would read. */
function read(html: string) {
  const page = new JSDOM(html).window.document;
  const element = page.getElementById(CASE_ELEMENT);
  return {
    tags: [...page.querySelectorAll("*")].map(({ tagName }) => tagName),
    casefile: JSON.parse(element?.textContent ?? "") as Casefile,
    view: element?.dataset.view,
    version: element?.dataset.version,
    title: page.title,
    handling: page.querySelector("meta[name=handling]")?.getAttribute("content"),
  };
}

const BREAKS = [
  "</script>",
  "</SCRIPT >",
  "<!--<script>",
  "-->",
  "</title>",
  "$&",
  "$'",
  "\u2028",
  "</head>",
  "</body>",
];
const text = fc.oneof(hostileText, fc.constantFrom(...BREAKS), fc.string({ unit: "binary" }));

describe("a case in one file", () => {
  it("is what went in, whatever its strings hold, and adds no element", () => {
    const plain = read(oneFile(TEMPLATE, aCase({ marking: "x" }))).tags;
    fc.assert(
      fc.property(text, text, text, (title, gist, marking) => {
        const steps = [{ id: "s", title, notes: gist, builds: [], annotations: [], view: { text: gist } }];
        const casefile = aCase({
          title,
          marking,
          events: [anEvent({ gist })],
          briefings: [aBriefing({ steps })],
          positions: { envoy: { x: 1, y: 2.5 } },
        });
        const found = read(oneFile(TEMPLATE, casefile));
        expect(found.casefile).toEqual(casefile);
        expect(found.tags).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves script, style and policy as they are", () => {
    const before = new JSDOM(TEMPLATE).window.document;
    const after = new JSDOM(oneFile(TEMPLATE, aCase({ title: "$`</script><style>" }))).window.document;
    for (const selector of ["style", "script[type=module]", "meta[http-equiv]"])
      expect(after.querySelector(selector)?.outerHTML).toBe(before.querySelector(selector)?.outerHTML);
  });

  it("carries its title, its handling line, the view that it opens with and what links to it go by", () => {
    const html = oneFile(TEMPLATE, aCase({ title: "A & B", marking: "TLP:GREEN" }), {
      view: "#v1=abc-_",
      version: "0123456789ab",
    });
    expect(read(html)).toMatchObject({
      title: "A & B – Casus",
      handling: "TLP:GREEN",
      view: "#v1=abc-_",
      version: "0123456789ab",
    });
  });

  it("takes no view or version that could end the attribute, and no template without a place", () => {
    expect(() => oneFile(TEMPLATE, aCase(), { view: '#v1=a">' })).toThrow(/view/);
    expect(() => oneFile(TEMPLATE, aCase(), { version: '"' })).toThrow(/version/);
    expect(() => oneFile("<html></html>", aCase())).toThrow(/place/);
  });
});
