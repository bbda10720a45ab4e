/** Paths and findings in words. What is not reported keeps its word, and who says it. */
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Id, Relation } from "../casefile/types.ts";
import type { ActorKind } from "../casefile/vocabulary.ts";
import { nameOf, originsOf } from "../words/describe.ts";
import { inverseLabel, relationLabel, sideLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { isPlural } from "../words/plural.ts";
import type { Finding } from "./findings.ts";
import { type Loosened, loosened, type Path, type Paths, type Step, type TieQuestion } from "./paths.ts";
import { closed, listed, type Told, tell } from "./told.ts";

/** What a strip above the picture tells of a path. */
export interface ToldPaths {
  /** The sentence; where there are several paths, what stands before them. */
  readonly head: Told;
  /** Several paths, one each. */
  readonly ways: readonly Told[];
  /** How many ways are not told, and what of them lies outside of the filter. */
  readonly notes: readonly string[];
  /** Questions that find more, each with what it finds. */
  readonly hints: readonly { readonly text: string; readonly question: TieQuestion }[];
}

const PERSONS: ReadonlySet<ActorKind> = new Set<ActorKind>(["person", "anonymous-person", "community"]);
/** A finding names so many ties into a side. */
const MOST_TIES = 4;

/** `outside`: how many relations on the paths lie outside of the filter or the window. */
export function toldPaths(index: CaseIndex, question: TieQuestion, found: Paths, outside: number): ToldPaths {
  const { length, paths, more } = found;
  const notes = [
    ...(more === 0 ? [] : [say("ties.more", { more })]),
    ...(outside === 0 ? [] : [say("ties.outside", { count: outside })]),
  ];
  const ends = { from: actorLink(index, question.from), to: actorLink(index, question.to) };
  if (length === undefined) return { ...noPath(index, question), ways: [], notes };
  if (length === 0) return { head: tell("ties.same", ends), ways: [], notes, hints: [] };
  const values = { ...ends, friendly: question.positive, steps: String(length) };
  const [only] = paths;
  if (paths.length === 1 && only) {
    const head = closed(tell("ties.one", { ...values, way: wayOf(index, only) }));
    return { head, ways: [], notes, hints: [] };
  }
  return {
    head: tell("ties.several", { ...values, ways: paths.length + more }),
    ways: paths.map((path) => closed(wayOf(index, path))),
    notes,
    hints: [],
  };
}

function noPath(index: CaseIndex, question: TieQuestion): Pick<ToldPaths, "head" | "hints"> {
  const { from, to, positive, relationsOf } = question;
  const reported = relationsOf === "reported";
  const kind = positive ? (reported ? "both" : "friendly") : reported ? "reported" : "any";
  return {
    head: closed(tell("ties.none", { from: actorLink(index, from), to: actorLink(index, to), kind })),
    hints: loosened(index, question).map((less) => ({
      text: hintOf(less, question),
      question: less.question,
    })),
  };
}

function hintOf({ question, length }: Loosened, asked: TieQuestion): string {
  const steps = String(length);
  if (question.positive === asked.positive) return say("ties.less.all", { steps });
  return say(question.relationsOf === asked.relationsOf ? "ties.less.signs" : "ties.less.both", { steps });
}

/** "Iran is an ally of Syrian government (reported), which is led by Assad (reported)". */
function wayOf(index: CaseIndex, path: Path): Told {
  return path.reduce<Told>((way, step, i) => {
    if (i === 0) return stepWords(index, step);
    const kind = index.actors.get(step.from)?.kind;
    const person = kind !== undefined && PERSONS.has(kind);
    return tell("ties.step.next", { way, person, predicate: predicateOf(index, step) });
  }, []);
}

/** "Iran is an ally of Syrian government (reported)". */
function stepWords(index: CaseIndex, step: Step): Told {
  return tell("ties.step", {
    subject: actorLink(index, step.from),
    predicate: predicateOf(index, step),
  });
}

/** "backs rebels (reported)"; "backs (reported) and supplies arms to (claimed, according to rebels) rebels". */
function predicateOf(index: CaseIndex, { from, to, relations }: Step): Told {
  const object = actorLink(index, to);
  const [only] = relations;
  if (relations.length === 1 && only) {
    return tell("ties.predicate", { verb: verbLink(index, only, from), object, note: noteOf(index, only) });
  }
  const verbs = relations.map((relation) =>
    tell("ties.verb", { verb: verbLink(index, relation, from), note: noteOf(index, relation) }),
  );
  return tell("ties.predicate.several", { verbs: listed(verbs), object });
}

function verbLink(index: CaseIndex, { id, type, source }: Relation, from: Id): Told {
  const subject = index.actors.get(from);
  const text = source === from ? relationLabel(type, subject) : inverseLabel(type, subject);
  return [{ target: { kind: "relation", id }, text }];
}

/** "reported"; "claimed, according to rebels"; "planned, according to Gazette; peace talks". */
function noteOf(index: CaseIndex, { status, evidence, topic }: Relation): string {
  const word = statusLabel(status);
  const who = originsOf(evidence, index);
  const note =
    status === "reported" || who.length === 0
      ? say("ties.note", { status: word })
      : say("ties.note.who", { status: word, who: who.join(` ${say("words.and")} `) });
  return topic === undefined ? note : say("ties.note.topic", { note, topic });
}

function actorLink(index: CaseIndex, id: Id): Told {
  return [{ target: { kind: "actor", id }, text: nameOf(index, id) }];
}

/** A message with its `count` and its `actors`, each a link. */
export function actorLinks(message: "ties.reported.alone", index: CaseIndex, ids: readonly Id[]): Told {
  return tell(message, { count: ids.length, actors: listed(ids.map((id) => actorLink(index, id))) });
}

export function findingWords(index: CaseIndex, finding: Finding): Told {
  switch (finding.kind) {
    case "across": {
      const [one, other] = finding.sides.map((side) => sideLabel(index.sides.get(side)));
      const step = stepWords(index, finding.step);
      return closed(tell("ties.across", { step, one: one ?? "", other: other ?? "" }));
    }
    case "within":
      return closed(
        tell("ties.within", {
          step: stepWords(index, finding.step),
          side: sideLabel(sideOf(index, finding.step.from)),
        }),
      );
    case "between": {
      const actor = index.actors.get(finding.actor);
      return closed(
        tell("ties.between", {
          actor: actorLink(index, finding.actor),
          plural: actor !== undefined && isPlural(actor),
          into: finding.into
            .map(({ side, steps }) => intoWords(index, side, steps))
            .reduce((earlier, later) => tell("ties.sides", { earlier, later })),
        }),
      );
    }
  }
}

/** "Government: backs Syrian government (reported) and supplies arms to Syria (reported)". */
function intoWords(index: CaseIndex, side: Id, steps: readonly Step[]): Told {
  const more = steps.length - MOST_TIES;
  const ties = steps.slice(0, MOST_TIES).map((step) => predicateOf(index, step));
  const rest: readonly Told[] = more > 0 ? [[say("ties.between.more", { more })]] : [];
  return tell("ties.between.side", {
    side: sideLabel(index.sides.get(side)),
    ties: [...ties, ...rest].reduce((earlier, later) => tell("ties.list", { earlier, later })),
  });
}
