import type { Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { briefMetaOf, groupTitle } from "../figures/figure-words.ts";
import { type FigureScale, figureScale } from "../figures/layout.ts";
import { type FigureRow, figureGroups } from "../figures/rows.ts";
import { BAR_HEIGHT, figureScene } from "../figures/scene.ts";
import { sameTarget } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { statusLabel } from "../words/labels.ts";
import { figureSaid } from "../words/numbers.ts";
import { type Block, columnsWithin } from "./columns.ts";
import { type Fitted, fitted } from "./fitted.ts";
import type { StageInput } from "./stage.ts";
import { textBlock } from "./stage-text.ts";

const GAP = 28;
const STATUS = 92;

/** One row for each figure and source, words first, in as many columns as the room asks for. */
export function stageFigures(input: StageInput, room: Size): Fitted {
  const groups = figureGroups(input.index, input.answer.figures);
  return fitted(room, (size) => {
    const across = size.width > 560 && input.answer.figures.length > 2 ? 2 : 1;
    const width = (size.width - GAP * (across - 1)) / across;
    const blocks = groups.flatMap((group) => {
      const scale = figureScale(group, width - STATUS);
      const title = textBlock(`group:${group.key}`, groupTitle(group, input.index), 0, 0, {
        size: TYPE.ui,
        weight: 600,
        width,
      });
      const head: Block = { key: `group:${group.key}`, ...title, height: title.height + 2, keep: true };
      return [
        head,
        ...group.rows.map((row) => rowBlock(input, row, { scale, width, compared: group.rows.length > 1 })),
      ];
    });
    return columnsWithin(blocks, across, width, GAP, size.height);
  });
}

/** A bar says how one number stands to another: alone in its group a figure has none, and its status stands in its words. */
function rowBlock(
  { index, view }: StageInput,
  row: FigureRow,
  {
    scale,
    width,
    compared,
  }: { readonly scale: FigureScale; readonly width: number; readonly compared: boolean },
): Block {
  const { figure } = row;
  const target = { kind: "figure", id: figure.id } as const;
  const said = figureSaid(figure, index);
  const words = textBlock("words", said, 0, 0, { size: TYPE.label, weight: 600, width });
  const about = textBlock("about", aboutOf(row, index, !compared), 0, words.height, { fill: "ink-2", width });
  const top = words.height + about.height + 1;
  const status = textBlock("status", statusLabel(figure.status), width - STATUS + 8, top + 6, {
    fill: "ink-2",
    width: STATUS,
  });
  const bottom = compared ? top + BAR_HEIGHT : top;
  const chosen = sameTarget(view.selection, target);
  return {
    key: `figure:${figure.id}`,
    target,
    label: said,
    marks: [
      ...(chosen ? [ringAround(width, bottom)] : []),
      ...words.marks,
      ...about.marks,
      ...(compared
        ? [
            { kind: "group", key: "bar", y: top, children: figureScene(figure, scale, said).marks } as const,
            ...status.marks,
          ]
        : []),
    ],
    height: bottom + (compared ? 4 : 10),
  };
}

function aboutOf({ figure }: FigureRow, index: CaseIndex, withStatus: boolean): string {
  const status = withStatus ? [statusLabel(figure.status)] : [];
  return [...status, figure.title, ...briefMetaOf(index, figure)].join(" · ");
}

function ringAround(width: number, height: number) {
  const box = { x: -6, y: -4, width: width + 8, height: height + 6, rx: 6 };
  return { kind: "rect", key: "ring", ...box, stroke: "ink", strokeWidth: 2 } as const;
}
