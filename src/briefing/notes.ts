/** Notes in Markdown as a tree of our own: what is rendered is React's or plain text, never markup from a string. */
import { lexer, type Token, type Tokens } from "marked";
import { safeHref } from "../base/href.ts";

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly href: string | undefined; readonly children: readonly Inline[] }
  | { readonly kind: "break" };

export type NoteBlock =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly children: readonly NoteBlock[] }
  | {
      readonly kind: "list";
      /** The number of the first item; undefined where items have none. */
      readonly from: number | undefined;
      readonly items: readonly (readonly NoteBlock[])[];
    }
  | { readonly kind: "rule" };

/** Headings, paragraphs, lists, quotes, emphasis, code and links; HTML in the notes is shown as the letters it is. */
export function readNotes(markdown: string): readonly NoteBlock[] {
  try {
    return blocksOf(lexer(markdown, { gfm: true, breaks: true }));
  } catch {
    // Thousands of quotes inside one another are more than the reader of Markdown can stand: the letters as they are.
    return [{ kind: "paragraph", children: asTyped(markdown) }];
  }
}

/** The notes without any marks of Markdown, for slides and for plain text. */
export function plainNotes(markdown: string): string {
  return readNotes(markdown).map(plainBlock).join("\n");
}

function blocksOf(tokens: readonly Token[]): readonly NoteBlock[] {
  return tokens.flatMap((token): readonly NoteBlock[] => {
    switch (token.type) {
      case "space":
      case "def":
        return [];
      case "heading":
        return [{ kind: "heading", children: inlinesOf(token.tokens ?? []) }];
      case "blockquote":
        return [{ kind: "quote", children: blocksOf(token.tokens ?? []) }];
      case "list": {
        const { start, items } = token as Tokens.List;
        const from = start === "" ? undefined : start;
        return [{ kind: "list", from, items: items.map((item) => blocksOf(item.tokens)) }];
      }
      case "hr":
        return [{ kind: "rule" }];
      case "code":
        return [{ kind: "paragraph", children: asTyped((token as Tokens.Code).text, "code") }];
      case "paragraph":
      case "text":
        return [{ kind: "paragraph", children: inlinesOf(token.tokens ?? [token]) }];
      default:
        return [{ kind: "paragraph", children: asTyped(token.raw.trimEnd()) }];
    }
  });
}

/** Every line as it was typed. */
function asTyped(text: string, kind: "text" | "code" = "text"): readonly Inline[] {
  return text
    .split("\n")
    .flatMap((line, i): readonly Inline[] => [
      ...(i === 0 ? [] : [{ kind: "break" } as const]),
      { kind, text: line },
    ]);
}

function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  return tokens.map((token): Inline => {
    switch (token.type) {
      case "strong":
        return { kind: "strong", children: inlinesOf(token.tokens ?? []) };
      case "em":
        return { kind: "emphasis", children: inlinesOf(token.tokens ?? []) };
      case "codespan":
        return { kind: "code", text: (token as Tokens.Codespan).text };
      case "br":
        return { kind: "break" };
      case "link":
        return {
          kind: "link",
          href: safeHref((token as Tokens.Link).href),
          children: inlinesOf(token.tokens ?? []),
        };
      case "text":
        return token.tokens === undefined || token.tokens.length === 0
          ? { kind: "text", text: (token as Tokens.Text).text }
          : { kind: "emphasis", children: inlinesOf(token.tokens) };
      case "escape":
        return { kind: "text", text: (token as Tokens.Escape).text };
      default:
        return { kind: "text", text: token.raw };
    }
  });
}

function plainBlock(block: NoteBlock): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.children.map(plainInline).join("");
    case "quote":
      return block.children.map(plainBlock).join("\n");
    case "list":
      return block.items
        .map((item, i) => {
          const mark = block.from === undefined ? "–" : `${block.from + i}.`;
          return `${mark} ${item.map(plainBlock).join("\n").replaceAll("\n", "\n  ")}`;
        })
        .join("\n");
    case "rule":
      return "";
  }
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "code":
      return inline.text;
    case "break":
      return "\n";
    default:
      return inline.children.map(plainInline).join("");
  }
}
