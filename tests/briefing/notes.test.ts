import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, type NoteBlock, plainNotes, readNotes } from "../../src/briefing/notes.ts";
import { hostileText } from "../support/hostile-text.ts";

function inlinesOf(blocks: readonly NoteBlock[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        return block.children.flatMap(flat);
      case "quote":
        return inlinesOf(block.children);
      case "list":
        return block.items.flatMap(inlinesOf);
      default:
        return [];
    }
  });
}

function flat(inline: Inline): readonly Inline[] {
  return "children" in inline ? [inline, ...inline.children.flatMap(flat)] : [inline];
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const paragraph = (...children: readonly Inline[]): NoteBlock => ({ kind: "paragraph", children });

describe("notes in Markdown", () => {
  it("paragraphs, emphasis, code and breaks", () => {
    expect(readNotes("One **two *three***\n`four`\n\nFive")).toEqual([
      paragraph(
        text("One "),
        { kind: "strong", children: [text("two "), { kind: "emphasis", children: [text("three")] }] },
        { kind: "break" },
        { kind: "code", text: "four" },
      ),
      paragraph(text("Five")),
    ]);
  });

  it("headings, quotes, rules, lists in lists", () => {
    expect(readNotes("# Head\n> Said\n\n---\n- a\n  - b")).toEqual([
      { kind: "heading", children: [text("Head")] },
      { kind: "quote", children: [paragraph(text("Said"))] },
      { kind: "rule" },
      {
        kind: "list",
        from: undefined,
        items: [[paragraph(text("a")), { kind: "list", from: undefined, items: [[paragraph(text("b"))]] }]],
      },
    ]);
  });

  it("a list that begins at three goes on from three", () => {
    expect(readNotes("3. c\n4. d")).toMatchObject([{ kind: "list", from: 3 }]);
    expect(plainNotes("3. c\n4. d")).toBe("3. c\n4. d");
  });

  it.each(["a &amp; b", "\"quoted\" and 'quoted'", "1 < 2 > 0", "&lt;b&gt; &copy;", "a <b>c</b> <!-- d -->"])(
    "%s stays as it was typed",
    (typed) => {
      expect(plainNotes(typed)).toBe(typed);
      expect(plainNotes(`\`${typed}\``)).toBe(typed);
    },
  );

  it("tables, blocks of code and of HTML keep their lines", () => {
    for (const typed of ["| a | b |\n|---|---|\n| 1 | 2 |", "<div>\n<b>x</b>\n</div>"]) {
      expect(plainNotes(typed)).toBe(typed);
      expect(inlinesOf(readNotes(typed)).filter(({ kind }) => kind === "break")).toHaveLength(2);
    }
    expect(readNotes("```\na <b>\n  c\n```")).toEqual([
      paragraph({ kind: "code", text: "a <b>" }, { kind: "break" }, { kind: "code", text: "  c" }),
    ]);
  });

  it.each([
    ["[go](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&c=2"],
    ["<https://example.org>", "https://example.org"],
    ["[go](javascript:alert(1))", undefined],
    ["[go](JaVaScRiPt:alert(1))", undefined],
    ["[go](data:text/html,x)", undefined],
    ["[go](file:///etc/passwd)", undefined],
    ["[go](//example.org)", undefined],
    ["[r]\n\n[r]: javascript:alert(1)", undefined],
  ])("%s leads to %s", (markdown, href) => {
    const links = inlinesOf(readNotes(markdown)).filter((inline) => inline.kind === "link");
    expect(links).toMatchObject([{ href }]);
  });

  it("pictures load nothing: they stay the letters that they are", () => {
    expect(readNotes("![a](https://example.org/a.png)")).toEqual([
      paragraph(text("![a](https://example.org/a.png)")),
    ]);
  });

  it("whatever is typed gives only what we render, and only links to the web", () => {
    const markdown = fc
      .array(
        fc.oneof(
          hostileText,
          fc.constantFrom("[", "](", ")", "`", "*", "> ", "\n- ", "|", "1. ", "javascript:"),
        ),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(markdown, (notes) => {
        for (const inline of inlinesOf(readNotes(notes))) {
          expect(["text", "code", "break", "strong", "emphasis", "link"]).toContain(inline.kind);
          if (inline.kind === "link" && inline.href !== undefined)
            expect(inline.href).toMatch(/^https?:\/\//i);
        }
        expect(typeof plainNotes(notes)).toBe("string");
      }),
    );
  });

  it.each([">", "> ", "*", "[", "- ", "`", "[a]("])(
    "20,000 letters of %j are no more than letters",
    (piece) => {
      const notes = piece.repeat(20_000 / piece.length);
      expect(() => plainNotes(`${notes}a`)).not.toThrow();
    },
  );

  it("without marks they read as plain lines", () => {
    expect(plainNotes("# Head\n\nOne **two**\n\n- a\n  - b\n- [c](https://example.org)")).toBe(
      "Head\nOne two\n– a\n  – b\n– c",
    );
  });
});
