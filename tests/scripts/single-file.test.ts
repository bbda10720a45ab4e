import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { fontsOfSingle, importedAtOnce, onePage, shortNames } from "../../scripts/single-file.ts";

const PAGE = `<html><head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./index.js"></script>
    <link rel="stylesheet" crossorigin href="./style.css">
  </head><body><div id="root"></div></body></html>`;

/** The elements with text that the page's policy must let in, and the policy. */
function parts(html: string) {
  const page = new JSDOM(html).window.document;
  return {
    page,
    policy: page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "",
    script: page.querySelector("script[type=module]")?.textContent ?? "",
    style: page.querySelector("style")?.textContent ?? "",
  };
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the policy lets in the page's own script and style by their hashes, and no request at all", () => {
  const { page, policy, script, style } = parts(onePage(PAGE, "let a = '$&';\n", " a{color:red} "));
  expect(policy).toContain(`script-src ${hashOf(script)};`);
  expect(policy).toContain(`style-src ${hashOf(style)};`);
  expect(policy).toMatch(/default-src 'none'.*connect-src 'none'.*worker-src 'none'/);
  expect(policy).not.toMatch(/unsafe|self|https?:/);
  expect(page.querySelectorAll("[src], link[href]")).toHaveLength(0);
  // Before everything that it is to govern.
  expect(page.head.querySelector("meta[charset] + meta[http-equiv]")).not.toBeNull();
});

test("text of the bundle that would end the script stays inside it and means the same", () => {
  const code = 'globalThis.found = "</script><!--<script>";';
  const { page, script, policy } = parts(onePage(PAGE, code, ""));
  expect(page.querySelectorAll("script")).toHaveLength(2);
  expect(policy).toContain(hashOf(script));
  const scope: { found?: string } = {};
  new Function("globalThis", script)(scope);
  expect(scope.found).toBe("</script><!--<script>");
});

test("a style sheet that would end its element is refused", () => {
  expect(() => onePage(PAGE, "", "a::before{content:'</style>'}")).toThrow(/style sheet/);
});

test("of the fonts, Latin and its extensions go along", () => {
  const face = (file: string) => `@font-face { src: url(./files/${file}.woff2) }`;
  const names = ["inter-latin-wght-normal", "inter-latin-ext-wght-normal"];
  const others = ["inter-greek-wght-normal", "ibm-plex-sans-arabic-arabic-400-normal"];
  const css = fontsOfSingle([...names, ...others].map(face).join("\n"));
  expect(css.match(/@font-face/g)).toHaveLength(2);
  for (const name of names) expect(css).toContain(name);
});

test("classes have short names that are a class of one file, wherever it lies on the machine", () => {
  const name = shortNames("/here");
  const one = name("bar", "/here/src/a.module.css");
  expect(one).toMatch(/^c[\w-]{5}$/);
  expect(name("bar", "/here/src/a.module.css?used")).toBe(one);
  expect(shortNames("/there/too")("bar", "/there/too/src/a.module.css")).toBe(one);
  expect(name("bar", "/here/src/b.module.css")).not.toBe(one);
  expect(name("foo", "/here/src/a.module.css")).not.toBe(one);
});

test("what the app loads later is there from the start in one file, except the writer of slides", () => {
  const code = [
    'const a = lazy(async () => ({ default: (await import("./A.tsx")).A }));',
    'const again = () => import("./A.tsx");',
    'const b = () => import("../b.ts");',
    'const slides = await import("../exporters/pptx/briefing-pptx.ts");',
  ];
  expect(importedAtOnce(code.join("\n"))).toBe(
    [
      'import * as atOnce0 from "./A.tsx";import * as atOnce1 from "../b.ts";' +
        "const a = lazy(async () => ({ default: (await Promise.resolve(atOnce0)).A }));",
      "const again = () => Promise.resolve(atOnce0);",
      "const b = () => Promise.resolve(atOnce1);",
      'const slides = await import("../exporters/pptx/briefing-pptx.ts");',
    ].join("\n"),
  );
  expect(importedAtOnce("const plain = 1;")).toBe("const plain = 1;");
});
