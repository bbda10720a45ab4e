import { Search as SearchIcon } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Hit, HitKind, Search } from "../engine/search.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { say } from "../words/messages.ts";
import { ChoiceField, type ChoiceGroup } from "./ChoiceField.tsx";
import row from "./Row.module.css";
import { SideTag } from "./SideTag.tsx";

interface Props {
  readonly id: string;
  readonly index: CaseIndex;
  readonly search: Search;
  readonly onPick: (hit: Hit) => void;
}

const MOST_HITS = 24;

/** The search of the header: everything of the case by name, number or date, grouped by kind. */
export function SearchBox({ id, index, search, onPick }: Props): ReactNode {
  const [text, setText] = useState("");
  const hits = useMemo(() => search.find(text, MOST_HITS), [search, text]);
  const groups = useMemo(() => groupsOf(hits, index), [hits, index]);
  return (
    <ChoiceField
      id={id}
      label={say("filter.search")}
      placeholder={say("filter.search.placeholder")}
      icon={<SearchIcon size={16} />}
      shortcut="/"
      text={text}
      onText={setText}
      groups={groups}
      none={say("filter.search.none", { text })}
      onPick={(key) => {
        const hit = hits.find((one) => keyOf(one) === key);
        if (hit !== undefined) onPick(hit);
      }}
    />
  );
}

/** Hits by kind: the kind of the best hit first, so that the first choice is the best one. */
function groupsOf(hits: readonly Hit[], index: CaseIndex): readonly ChoiceGroup[] {
  const kinds: readonly HitKind[] = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => ({
    key: kind,
    label: say(`filter.search.${kind}`),
    choices: hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({ key: keyOf(hit), content: <HitRow hit={hit} index={index} /> })),
  }));
}

function HitRow({ hit, index }: { readonly hit: Hit; readonly index: CaseIndex }): ReactNode {
  const event = hit.target?.kind === "event" ? index.events.get(hit.target.id) : undefined;
  return (
    <>
      {hit.target?.kind === "actor" && <SideTag side={sideOf(index, hit.target.id)} />}
      {event !== undefined && <Glyph type={event.type} status={event.status} />}
      <span className={row.name}>
        <bdi>{hit.label}</bdi>
        {hit.also !== undefined && (
          <>
            {" "}
            <span className={row.fine}>{say("filter.actors.also", { alias: hit.also })}</span>
          </>
        )}
      </span>{" "}
      <span className={row.detail}>{hit.detail}</span>
    </>
  );
}

function keyOf(hit: Hit): string {
  return hit.target ? `${hit.target.kind}:${hit.target.id}` : `date:${hit.days?.first}`;
}
