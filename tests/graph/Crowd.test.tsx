import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler, type ReactNode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import type { Point } from "../../src/base/geometry.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import { litBy } from "../../src/graph/focus.ts";
import { Graph } from "../../src/graph/Graph.tsx";
import { layoutGraph } from "../../src/graph/layout.ts";
import type { Pins } from "../../src/graph/pins.ts";
import type { Target } from "../../src/scene/scene.ts";
import { aCrowd, crowdPlaces } from "./crowd-case.ts";
import { aWar } from "./graph-case.ts";

const crowd = indexCase(aCrowd());
const few = indexCase(aWar());

interface Props {
  readonly index?: CaseIndex;
  readonly onRender?: () => void;
  readonly onSelect?: (target: Target | undefined) => void;
  readonly onPins?: (pins: Pins) => void;
}

/** A graph in an app that lights what is hovered and selected. */
function Shown({
  index = crowd,
  onRender = () => undefined,
  onSelect,
  onPins = () => undefined,
}: Props): ReactNode {
  const [selection, setSelection] = useState<Target>();
  const [hover, setHover] = useState<Target>();
  const [positions] = useState(() => (index === crowd ? crowdPlaces() : layoutGraph(index.casefile)));
  const matched = {
    events: [],
    actors: [...index.actors.keys()],
    relations: [...index.relations.keys()],
  };
  const lit = litBy({ index, matched, selection, hover });
  return (
    <Profiler id="graph" onRender={onRender}>
      <Graph
        index={index}
        positions={positions}
        litActors={lit.actors}
        litRelations={lit.relations}
        selection={selection}
        hover={hover}
        pins={{}}
        nodeSize="same"
        counts={new Map()}
        width={900}
        height={420}
        onSelect={(target) => {
          setSelection(target);
          onSelect?.(target);
        }}
        onHover={setHover}
        onPins={onPins}
        onNodeSize={() => undefined}
      />
    </Profiler>
  );
}

// jsdom knows no capture of pointers; the browser's journeys show that it works.
Element.prototype.setPointerCapture = () => undefined;

function graph(): HTMLElement {
  return screen.getByRole("listbox");
}

function picture(): SVGSVGElement {
  const svg = graph().querySelector<SVGSVGElement>("svg[role='presentation']");
  if (!svg) throw new Error("no picture");
  return svg;
}

function current(): HTMLElement | null {
  return document.getElementById(graph().getAttribute("aria-activedescendant") ?? "");
}

function mouse(at: Point, buttons = 1) {
  return { pointerId: 1, button: 0, buttons, pointerType: "mouse", clientX: at.x, clientY: at.y };
}

/** Where what the keyboard is on stands in the pane; jsdom puts the pane's corner at 0, 0. */
function placeOf(element: Element | null): Point {
  const numbers = (of: Element | null) =>
    (of?.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
  const [dx = 0, dy = 0] = numbers(picture().firstElementChild);
  const [x = Number.NaN, y = Number.NaN] = numbers(element);
  return { x: x + dx, y: y + dy };
}

describe("a graph of more actors and relations than can have marks of their own", () => {
  test("takes few nodes of the page, and says how many actors there are", () => {
    const { container } = render(<Shown />);
    expect(container.querySelectorAll("*").length).toBeLessThan(500);
    expect(screen.getByRole("listbox", { name: "Actor graph: 120 actors, 480 relations" })).toBeVisible();
    const [option, ...more] = within(graph()).getAllByRole("option");
    expect(more).toEqual([]);
    expect(option).toHaveAttribute("aria-setsize", "120");
  });

  test("is gone through by keyboard: actors by arrows, relations by brackets, each an option with its place", async () => {
    const onSelect = vi.fn();
    render(<Shown onSelect={onSelect} />);
    graph().focus();
    await userEvent.keyboard("{ArrowRight}");
    const first = current()?.getAttribute("data-target");
    await userEvent.keyboard("{ArrowRight}");
    expect(current()).toHaveAttribute("role", "option");
    expect(current()).toHaveAccessibleName(/^Actor \d+,/);
    expect(current()?.getAttribute("data-target")).not.toBe(first);
    await userEvent.keyboard("]");
    const relation = current();
    expect(relation).toHaveAttribute("role", "option");
    expect(relation).toHaveAttribute("data-target", expect.stringMatching(/^relation:/));
    expect(relation).toHaveAttribute("aria-setsize", "8");
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith({
      kind: "relation",
      id: relation?.dataset.target?.slice("relation:".length),
    });
    expect(screen.getByRole("option", { selected: true })).toBe(current());
  });

  test("lights and selects what is drawn where the pointer is, though nothing there listens", async () => {
    const onSelect = vi.fn();
    render(<Shown onSelect={onSelect} />);
    graph().focus();
    await userEvent.keyboard("{ArrowRight}");
    const at = placeOf(current());
    const id = current()?.getAttribute("data-target")?.slice("actor:".length) ?? "";
    fireEvent.blur(graph());
    fireEvent.pointerMove(graph(), mouse(at, 0));
    const names = screen.getAllByRole("option").map((option) => option.getAttribute("data-target"));
    for (const { source, target } of crowd.relationsOfActor.get(id) ?? [])
      expect(names).toContain(`actor:${source === id ? target : source}`);
    expect(graph()).toHaveAttribute("data-over");
    fireEvent.click(graph(), mouse(at, 0));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "actor", id });
    expect(screen.getByRole("option", { selected: true })).toHaveAttribute("data-target", `actor:${id}`);
  });
});

describe("dragging an actor of a crowd", () => {
  test("moves its marks on a sheet of their own, leaves every other mark as it is, and pins it where it is let go", async () => {
    const onPins = vi.fn<(pins: Pins) => void>();
    const { container } = render(<Shown onPins={onPins} />);
    graph().focus();
    await userEvent.keyboard("{ArrowRight}");
    const from = placeOf(current());
    const id = current()?.getAttribute("data-target")?.slice("actor:".length) ?? "";
    const sheet = () => container.querySelector("[data-held] > g");
    fireEvent.pointerDown(graph(), mouse(from));
    fireEvent.pointerMove(graph(), mouse({ x: from.x + 20, y: from.y + 10 }));
    const drawn = () => [...picture().querySelectorAll("path, text")].map((mark) => mark.outerHTML);
    const before = drawn();
    fireEvent.pointerMove(graph(), mouse({ x: from.x + 60, y: from.y + 40 }));
    expect(drawn()).toEqual(before);
    const groups = [...(sheet()?.children ?? [])];
    expect(groups).toHaveLength((crowd.relationsOfActor.get(id)?.length ?? 0) + 1);
    const at = placeOf(groups.at(-1) ?? null);
    expect(at.x).toBeCloseTo(from.x + 60, 0);
    expect(at.y).toBeCloseTo(from.y + 40, 0);
    expect(groups.at(-1)).toHaveTextContent(crowd.actors.get(id)?.name ?? "nobody");
    // Where it came from it is drawn dimly only, and so are its ties.
    const own = picture().querySelector(`[data-target="actor:${id}"]`);
    expect(own?.querySelectorAll("path:not([class])")).toHaveLength(0);
    expect(onPins).not.toHaveBeenCalled();
    fireEvent.pointerUp(graph(), mouse({ x: from.x + 60, y: from.y + 40 }, 0));
    expect(sheet()).toBeNull();
    expect(Object.keys(onPins.mock.calls[0]?.[0] ?? {})).toEqual([id]);
  });
});

describe.each([
  ["a crowd", crowd],
  ["a few", few],
])("panning %s", (_, index) => {
  test("renders nothing until the hand lets go, and draws nothing anew", () => {
    const onRender = vi.fn();
    const { container } = render(<Shown index={index} onRender={onRender} />);
    fireEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    fireEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    const before = [...picture().querySelectorAll("*")];
    const paths = before.map((element) => element.getAttribute("d"));
    const camera = picture().firstElementChild?.getAttribute("transform");
    onRender.mockClear();
    fireEvent.pointerDown(
      container.querySelector("svg[role='presentation']") ?? container,
      mouse({ x: 3, y: 3 }),
    );
    for (const x of [10, 20, 30, 40]) fireEvent.pointerMove(graph(), mouse({ x: 3 - x, y: 3 - x }));
    expect(onRender).not.toHaveBeenCalled();
    const moved = [picture().style.transform, picture().firstElementChild?.getAttribute("transform")];
    expect(moved).not.toEqual(["", camera]);
    fireEvent.pointerUp(graph(), mouse({ x: -37, y: -37 }, 0));
    expect(onRender).toHaveBeenCalled();
    expect(picture().style.transform).toBe("");
    const [x = 0, y = 0] = (camera?.match(/-?[\d.]+/g) ?? []).map(Number);
    expect(picture().firstElementChild?.getAttribute("transform")).toBe(`translate(${x - 40},${y - 40})`);
    const after = [...picture().querySelectorAll("*")];
    expect(after.every((element, i) => element === before[i])).toBe(true);
    expect(after.map((element) => element.getAttribute("d"))).toEqual(paths);
  });
});

describe("zooming a crowd by the wheel", () => {
  test("scales what is drawn, and draws it anew when the wheel rests", () => {
    vi.useFakeTimers();
    try {
      const onRender = vi.fn();
      render(<Shown onRender={onRender} />);
      const names = () => [...picture().querySelectorAll("text")].map((text) => text.getAttribute("x"));
      const before = names();
      onRender.mockClear();
      for (let i = 0; i < 5; i++)
        fireEvent.wheel(graph(), { deltaY: -100, ctrlKey: true, clientX: 200, clientY: 100 });
      expect(picture().style.transform).toMatch(/scale\(1\.\d+\)/);
      expect(onRender).not.toHaveBeenCalled();
      expect(names()).toEqual(before);
      act(() => {
        vi.runAllTimers();
      });
      expect(picture().style.transform).toBe("");
      expect(onRender).toHaveBeenCalled();
      expect(names()).not.toEqual(before);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is where a press of the button goes on from", async () => {
    render(<Shown />);
    fireEvent.wheel(graph(), { deltaY: -100, ctrlKey: true, clientX: 200, clientY: 100 });
    const scaled = Number(picture().style.transform.match(/scale\(([\d.]+)\)/)?.[1]);
    const width = () => Number(picture().querySelector("rect")?.getAttribute("width"));
    const before = width();
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(picture().style.transform).toBe("");
    expect(width()).toBeGreaterThan(before * scaled * 1.1);
  });
});
