import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, SourceDocument } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { BlockView } from "./BlockView.tsx";
import { claimsByBlock, claimsOf } from "./claims.ts";
import { DocumentHead } from "./DocumentHead.tsx";
import css from "./DocumentPane.module.css";
import { openBytes, openString } from "./hash.dom.ts";
import { Mismatch } from "./Mismatch.tsx";
import { matchOf, type OpenedText } from "./opened-text.ts";
import { TextPicker } from "./TextPicker.tsx";

export interface DocumentPaneProps {
  readonly index: CaseIndex;
  readonly document: Id;
  readonly selection?: Target | undefined;
  /** The text that was opened for this document, whether it is the right one or not. */
  readonly text?: OpenedText | undefined;
  /** Ids of things that are under the pointer elsewhere. */
  readonly lit?: ReadonlySet<Id> | undefined;
  /** The ids that rest on the passage under the pointer or focus; undefined when there is none. */
  readonly onLit: (ids: ReadonlySet<Id> | undefined) => void;
  readonly onSelect: (target: Target) => void;
  /** The reader opened a text for the document, or put it away again. It is kept in memory only. */
  readonly onText: (document: Id, text: OpenedText | undefined) => void;
  /** Fetches the text of a document that ships with the app; undefined where it has none. */
  readonly loadText?: ((document: Id) => Promise<ArrayBuffer | string | undefined>) | undefined;
  /** The way back, which stays in view with the title. */
  readonly back?: ReactNode;
}

/** A document's paragraphs with what was drawn from each; with its text at hand, the passages are lit in it. */
export function DocumentPane(props: DocumentPaneProps): ReactNode {
  const document = props.index.documents.get(props.document);
  return document === undefined ? (
    <p>{say("evidence.gone")}</p>
  ) : (
    <Pane key={document.id} {...props} source={document} />
  );
}

function Pane({
  index,
  source,
  selection,
  text,
  lit,
  onLit,
  onSelect,
  onText,
  loadText,
  back,
}: DocumentPaneProps & { readonly source: SourceDocument }): ReactNode {
  const claims = useMemo(() => claimsOf(index, source.id), [index, source.id]);
  const match = text && matchOf(source, text);
  const shown = match?.kind === "match" ? text?.text : undefined;
  const pane = useRef<HTMLElement>(null);
  const selected = selection && `${selection.kind}:${selection.id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again when another thing is selected or the text comes
  useEffect(() => showCurrent(pane.current), [selected, shown]);
  useShippedText(source.id, text !== undefined, loadText, onText);

  return (
    <article ref={pane} className={css.pane} aria-label={say("evidence.label", { title: source.title })}>
      <div className={css.top}>
        {back}
        <h2 dir="auto">{source.title}</h2>
      </div>
      <DocumentHead index={index} document={source} claims={claims} />
      {match?.kind === "mismatch" && text && <Mismatch match={match} text={text.text} claims={claims} />}
      <TextPicker
        document={source}
        open={shown !== undefined}
        onText={(opened) => onText(source.id, opened)}
      />
      <ol className={css.blocks}>
        {claimsByBlock(source, claims).map(({ block, claims: drawn }) => (
          <BlockView
            key={block.id}
            index={index}
            language={source.language}
            block={block}
            claims={drawn}
            all={claims}
            text={shown}
            selection={selection}
            lit={lit}
            onLit={onLit}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </article>
  );
}

/** Opens the text that ships with the app, once; a text that is open already stays. */
function useShippedText(
  document: Id,
  open: boolean,
  loadText: DocumentPaneProps["loadText"],
  onText: DocumentPaneProps["onText"],
): void {
  const give = useEffectEvent(onText);
  const wanted = useRef(!open);
  useEffect(() => {
    if (!wanted.current || loadText === undefined) return undefined;
    let gone = false;
    void openLoaded(loadText(document)).then((opened) => {
      if (gone || opened === undefined) return;
      wanted.current = false;
      give(document, opened);
    });
    return () => {
      gone = true;
    };
  }, [document, loadText]);
}

/** Where the text cannot be had or compared, the pane stays as it is: without a text. */
async function openLoaded(
  loading: Promise<ArrayBuffer | string | undefined>,
): Promise<OpenedText | undefined> {
  try {
    const loaded = await loading;
    if (loaded === undefined) return undefined;
    return await (typeof loaded === "string" ? openString(loaded) : openBytes(new Uint8Array(loaded)));
  } catch {
    return undefined;
  }
}

/** Brings the passage of what is selected into view; takes the focus only where nothing else has it. */
function showCurrent(pane: HTMLElement | null): void {
  const current = pane?.querySelector<HTMLElement>("[data-current]");
  if (!pane || !current) return;
  current.scrollIntoView?.({ block: "center" });
  const page = pane.ownerDocument;
  if (page.activeElement === null || page.activeElement === page.body) current.focus({ preventScroll: true });
}
