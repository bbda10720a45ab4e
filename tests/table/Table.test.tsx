import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { Table, type TableProps } from "../../src/table/Table.tsx";
import { aCase, aFigure, anEvent, aWhen } from "../support/case-builder.ts";

function many(count: number) {
  const events = Array.from({ length: count }, (_, i) =>
    anEvent({ id: `e${i}`, title: `Event ${i}`, when: aWhen(`${1000 + i}`) }),
  );
  return indexCase(aCase({ events, figures: [aFigure({ event: "e1" })] }));
}

function show(count: number, props: Partial<TableProps> = {}) {
  const index = many(count);
  const events = index.casefile.events.map((event) => event.id);
  const handlers = { onSort: vi.fn(), onSelect: vi.fn(), onSave: vi.fn(), onAsk: vi.fn() };
  const matched = { events, actors: ["envoy"], relations: [], figures: ["left-suthby"] };
  const view = render(<Table index={index} matched={matched} height={600} {...handlers} {...props} />);
  return { ...handlers, ...view };
}

test("two thousand events are a grid of two thousand and one rows, of which a screen and some are in the page", () => {
  show(2000);
  const grid = screen.getByRole("grid", { name: "Events as a table" });
  expect(grid).toHaveAttribute("aria-rowcount", "2001");
  expect(within(grid).getAllByRole("row").length).toBeLessThan(40);
  expect(screen.getByText("2,000 events")).toBeVisible();
});

test("the heads are buttons that ask for an order and say which one holds", async () => {
  const { onSort } = show(5, { sort: { column: "title", descending: false } });
  expect(screen.getByRole("columnheader", { name: /Event/ })).toHaveAttribute("aria-sort", "ascending");
  await userEvent.click(screen.getByRole("button", { name: "Event" }));
  expect(onSort).toHaveBeenCalledWith({ column: "title", descending: true });
  await userEvent.click(screen.getByRole("button", { name: "Status" }));
  expect(onSort).toHaveBeenLastCalledWith({ column: "status", descending: false });
});

test("with the keyboard alone: one tab stop, arrows move from cell to cell, Enter opens the event", async () => {
  const { onSelect } = show(200);
  const cell = () => document.activeElement as HTMLElement;
  while (cell().dataset.cell === undefined) await userEvent.tab();
  expect(cell()).toHaveTextContent("1000");
  await userEvent.keyboard("{ArrowRight}{ArrowDown}");
  await vi.waitFor(() => expect(cell()).toHaveTextContent("Event 1"));
  await userEvent.keyboard("{Enter}");
  expect(onSelect).toHaveBeenCalledWith({ kind: "event", id: "e1" });
  await userEvent.keyboard("{Control>}{End}{/Control}{Home}{ArrowRight}");
  await vi.waitFor(() => expect(cell()).toHaveTextContent("Event 199"));
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowUp}");
  await vi.waitFor(() => expect(cell()).toHaveTextContent("Date"));
});

test("the selected event's row is marked, and only that one", () => {
  show(5, { selection: { kind: "event", id: "e3" } });
  const selected = screen.getAllByRole("row", { selected: true });
  expect(selected).toHaveLength(1);
  expect(selected[0]).toHaveTextContent("Event 3");
});

test("a file of what matches can be asked for, and says beforehand how much is in it", async () => {
  const { onSave } = show(3);
  await userEvent.click(screen.getByRole("button", { name: "Events (3)" }));
  expect(onSave).toHaveBeenCalledWith("events");
});

test.each([
  ["event", { events: [anEvent({ marking: "TLP:RED" })] }],
  ["figure", { figures: [aFigure({ marking: "TLP:RED" })] }],
])(
  "where a thing is marked, here %s, no file is saved before it was asked how far marked things go along",
  async (_, parts) => {
    const { onSave, onAsk } = show(3, { index: indexCase(aCase(parts)) });
    for (const list of ["Events (3)…", "Actors (1)…", "Relations (0)…", "Figures (1)…"]) {
      const button = screen.getByRole("button", { name: list });
      expect(button).toHaveAttribute("aria-haspopup", "dialog");
      await userEvent.click(button);
    }
    expect(onSave).not.toHaveBeenCalled();
    expect(onAsk).toHaveBeenCalledTimes(4);
  },
);

test("a filter that leaves nothing says so", () => {
  show(0);
  expect(screen.getByText("No event matches the filter.")).toBeVisible();
});
