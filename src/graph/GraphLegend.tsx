import { type ReactNode, useMemo } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { RelationSign, StatusFamily } from "../casefile/vocabulary.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import type { Mark } from "../scene/scene.ts";
import { kindLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { lineMarks } from "./edge-marks.ts";
import css from "./Graph.module.css";
import { legendOf } from "./legend.ts";
import { shapeMarks } from "./node-marks.ts";

const NODE_BOX = 20;
const LINE_BOX = 44;

/** How to read the graph: the shapes, end marks and line styles that are in it. */
export function GraphLegend({ index }: { readonly index: CaseIndex }): ReactNode {
  const legend = useMemo(() => legendOf(index), [index]);
  return (
    <details className={css.legend}>
      <summary>{say("graph.legend")}</summary>
      <div className={css.legendBody}>
        <Part title={say("graph.legend.relations")}>
          {legend.signs.map((sign) => (
            <Entry key={sign} marks={lineSample(sign, "happened")} width={LINE_BOX}>
              {say(`graph.legend.sign.${sign}`)}
            </Entry>
          ))}
        </Part>
        <Part title={say("graph.legend.statuses")}>
          {legend.lines.map(({ family, statuses }) => (
            <Entry key={family} marks={lineSample("neutral", family)} width={LINE_BOX}>
              {statuses.map(statusLabel).join(", ")}
            </Entry>
          ))}
        </Part>
        <Part title={say("graph.legend.actors")}>
          {legend.shapes.map(({ shape, kinds }) => (
            <Entry key={shape} marks={shapeSample(shape)} width={NODE_BOX}>
              {kinds.map(kindLabel).join(", ")}
            </Entry>
          ))}
        </Part>
      </div>
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface EntryProps {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly children: ReactNode;
}

function Entry({ marks, width, children }: EntryProps): ReactNode {
  return (
    <li>
      <svg width={width} height={NODE_BOX} aria-hidden="true" focusable="false">
        <Marks marks={marks} />
      </svg>
      <span>{children}</span>
    </li>
  );
}

function lineSample(sign: RelationSign, family: StatusFamily): readonly Mark[] {
  const y = NODE_BOX / 2;
  const curve = { from: { x: 2, y }, control: { x: LINE_BOX / 2, y }, to: { x: LINE_BOX - 4, y } };
  return lineMarks(curve, { sign, family, bothEnds: false, emphasis: 1 });
}

function shapeSample(shape: Parameters<typeof shapeMarks>[0]): readonly Mark[] {
  const middle = NODE_BOX / 2;
  return [
    {
      kind: "group",
      key: "shape",
      x: middle,
      y: middle,
      children: shapeMarks(shape, { colour: "ink-2", radius: 8, unnamed: false }),
    },
  ];
}
