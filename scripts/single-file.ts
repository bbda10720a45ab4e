import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { Plugin } from "vite";
import { CASE_ELEMENT } from "../src/exporters/one-file.ts";

/** The name of the one-file app without a case, beside the ordinary page. */
export const TEMPLATE_FILE = "casus-single.html";

/** The most that the one file may weigh with the first case in it. */
export const SINGLE_LIMIT = 1.5e6;

/** The scripts of the fonts that go along; a reader's own system has the others. See `fontsOfSingle`. */
const FONTS = /\/inter-latin(?:-ext)?-wght-normal\.woff2/;

/**
 * The build that is one file (`vite build --mode single`): script, style and fonts stand in the page, allowed by their
 * hashes; it asks nobody for anything. Workers are left out, the page's own thread does their work.
 */
export function singleFile(): Plugin {
  return {
    name: "casus-single-file",
    apply: "build",
    enforce: "pre",
    config: () => ({
      css: { modules: { generateScopedName: shortNames() } },
      build: {
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        emptyOutDir: false,
        modulePreload: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    load: (id) => (/\?worker&url$/.test(id) ? 'export default "";' : undefined),
    transform: (code, id) => {
      if (/\.css$/.test(id)) return fontsOfSingle(code);
      return /\/src\/.*\.tsx?$/.test(id) ? { code: importedAtOnce(code), map: null } : undefined;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const names = (end: RegExp) => files.map(({ fileName }) => fileName).filter((name) => end.test(name));
        const [page, ...others] = names(/\.html$/);
        if (page === undefined || others.length > 0) this.error("One page is made into one file.");
        const left = files.map(({ fileName }) => fileName).filter((name) => !/\.(?:html|js|css)$/.test(name));
        if (left.length > 0) this.error(`One file cannot hold ${left.join(", ")}.`);
        const text = (name: string | undefined) => {
          const file = name === undefined ? undefined : bundle[name];
          return file?.type === "chunk" ? file.code : String(file?.source ?? "");
        };
        const [script, ...scripts] = names(/\.js$/);
        const [style, ...styles] = names(/\.css$/);
        if (scripts.length + styles.length > 0) this.error("One file has one script and one style sheet.");
        const source = onePage(text(page), text(script), text(style));
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: "asset", fileName: TEMPLATE_FILE, source });
      },
    },
  };
}

/** The writer of slides brings half a megabyte of library: it is run when it is asked for, here as well. */
const LATER = /\/briefing-pptx\.ts$/;

/**
 * A module whose own dynamic imports are there from the start: in one file nothing is loaded later, and each module that
 * could come later stands in a function of its own, with a list of what it needs, which together weigh 50 KB.
 */
export function importedAtOnce(code: string): string {
  const names = new Map<string, string>();
  const body = code.replace(/\bimport\(\s*"(\.[^"]+)"\s*\)/g, (whole, file: string) => {
    if (LATER.test(file)) return whole;
    const name = names.get(file) ?? `atOnce${names.size}`;
    names.set(file, name);
    return `Promise.resolve(${name})`;
  });
  const head = [...names].map(([file, name]) => `import * as ${name} from "${file}";`);
  return head.join("") + body;
}

/** Short names of classes, the same in every build and on every machine: the readable ones weigh 15 KB. */
export function shortNames(root = process.cwd()): (name: string, file: string) => string {
  const taken = new Map<string, string>();
  return (name, file) => {
    const whole = `${relative(root, file.replace(/\?.*$/, "")).replaceAll("\\", "/")} ${name}`;
    const short = `c${createHash("sha256").update(whole).digest("base64url").slice(0, 5)}`;
    const other = taken.get(short) ?? whole;
    if (other !== whole)
      throw new Error(`${whole} and ${other} have the same short name: take one letter more.`);
    taken.set(short, whole);
    return short;
  };
}

/**
 * A style sheet without the fonts that do not go along: with Latin and its extensions nearly every name of our cases is in the
 * app's own font for 180 KB; Arabic would be 120 KB more and the other scripts 115 KB, which every system draws by itself.
 */
export function fontsOfSingle(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (FONTS.test(face) ? face : ""));
}

/** The built page with its script, its style and an empty place for the case inside, and its policy. */
export function onePage(html: string, script: string, style: string): string {
  const code = inScript(script);
  const css = style.trim();
  if (/<\/style/i.test(css)) throw new Error("The style sheet holds text that would end its element.");
  const bare = html
    .replace(/\s*<script [^>]*src="[^"]*"[^>]*><\/script>/g, "")
    .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, "");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${singlePolicy(code, css)}" />`;
  const place = `<script type="application/json" id="${CASE_ELEMENT}"></script>`;
  return bare
    .replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${policy}`)
    .replace("</head>", () => `  <style>${css}</style>\n  </head>`)
    .replace("</body>", () => `  ${place}\n    <script type="module">${code}</script>\n  </body>`);
}

/** Nothing but what stands in the file: no request, no worker, no other script. */
function singlePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app-worker",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Text that would end the element or begin a comment stands in strings only, where a backslash changes nothing. */
function inScript(script: string): string {
  return script
    .trim()
    .replace(/__VITE_PRELOAD__/g, "void 0")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "\\x3C!--");
}
