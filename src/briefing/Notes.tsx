import { Fragment, type ReactNode, useMemo } from "react";
import { type Inline, type NoteBlock, readNotes } from "./notes.ts";

/** Notes as they are meant to be read. */
export function Notes({ markdown }: { readonly markdown: string }): ReactNode {
  const blocks = useMemo(() => readNotes(markdown), [markdown]);
  return <Blocks blocks={blocks} />;
}

function Blocks({ blocks }: { readonly blocks: readonly NoteBlock[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their order
  return blocks.map((block, i) => <Block key={i} block={block} />);
}

function Block({ block }: { readonly block: NoteBlock }): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case "heading":
      return (
        <p>
          <strong>
            <Inlines inlines={block.children} />
          </strong>
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case "list": {
      const List = block.from === undefined ? "ul" : "ol";
      return (
        <List {...(block.from === undefined ? {} : { start: block.from })}>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their order
            <li key={i}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case "rule":
      return <hr />;
  }
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inlines.map((inline, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their order
    <Fragment key={i}>
      <InlineView inline={inline} />
    </Fragment>
  ));
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case "code":
      return <code>{inline.text}</code>;
    case "break":
      return <br />;
    case "link":
      return inline.href === undefined ? (
        <Inlines inlines={inline.children} />
      ) : (
        <a href={inline.href} target="_blank" rel="noreferrer">
          <Inlines inlines={inline.children} />
        </a>
      );
  }
}
