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
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly NoteBlock[])[] }
  | { readonly kind: "rule" };

/** Headings, paragraphs, lists, quotes, emphasis, code and links; HTML in the notes is shown as the letters it is. */
export function readNotes(markdown: string): readonly NoteBlock[] {
  return blocksOf(lexer(markdown, { gfm: true, breaks: true }));
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
        const { ordered, items } = token as Tokens.List;
        return [{ kind: "list", ordered, items: items.map((item) => blocksOf(item.tokens)) }];
      }
      case "hr":
        return [{ kind: "rule" }];
      case "code":
        return [{ kind: "paragraph", children: [{ kind: "code", text: (token as Tokens.Code).text }] }];
      case "paragraph":
      case "text":
        return [{ kind: "paragraph", children: inlinesOf(token.tokens ?? [token]) }];
      default:
        return [{ kind: "paragraph", children: [{ kind: "text", text: token.raw.trimEnd() }] }];
    }
  });
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
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "–"} ${item.map(plainBlock).join("\n")}`)
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
