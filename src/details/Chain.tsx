import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { type ChainLink, linkNotes } from "../words/chain.ts";
import { say } from "../words/messages.ts";
import css from "./Chain.module.css";
import { type LinkProps, ThingLink } from "./Sections.tsx";

interface Props extends LinkProps {
  readonly index: CaseIndex;
  readonly label: string;
  readonly chain: readonly ChainLink[];
}

/**
 * Who says so, from the publication down to the one who said it first.
 *
 *     o  Bloomberg            publication
 *     |  "citing"
 *     o  a U.S. official      unnamed
 *     |
 *     @  rebels               said it first
 */
export function Chain({ index, label, chain, ...links }: Props): ReactNode {
  return (
    <ol className={css.chain} aria-label={label}>
      {chain.map((link, n) => (
        <li key={link.actor} data-unnamed={link.unnamed || undefined} data-identity={link.identity}>
          <span className={css.who}>
            {index.actors.has(link.actor) ? (
              <ThingLink to={{ target: { kind: "actor", id: link.actor }, text: link.name }} {...links} />
            ) : (
              <bdi>{link.name}</bdi>
            )}
            {link.as !== undefined && <bdi> {say("words.chain.as", { as: link.as })}</bdi>}
            {linkNotes(link).map((note) => (
              <span key={note} className={css.note}>
                {note}
              </span>
            ))}
          </span>
          <span className={css.how}>{howWords(link, placeOf(n, chain.length))}</span>
        </li>
      ))}
    </ol>
  );
}

type ChainPlace = "publication" | "between" | "originator" | "only";

function placeOf(n: number, length: number): ChainPlace {
  if (length === 1) return "only";
  if (n === 0) return "publication";
  return n === length - 1 ? "originator" : "between";
}

function howWords(link: ChainLink, place: ChainPlace): string {
  return [
    say(`details.chain.${place}`),
    ...(place === "only" ? [] : [link.verb, link.mode]),
    ...(link.interest === undefined ? [] : [link.interest]),
    ...(link.saidOn === undefined ? [] : [say("details.chain.said", { when: link.saidOn })]),
  ].join(" · ");
}
