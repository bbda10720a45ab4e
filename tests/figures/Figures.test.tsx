import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Figure } from "../../src/casefile/types.ts";
import { Figures } from "../../src/figures/Figures.tsx";
import { aCase, anActor, aPlace, aWhen } from "../support/case-builder.ts";
import { aFigure } from "./a-figure.ts";

const monitor = aFigure(
  "monitor-toll",
  { low: 90, lowInclusive: false, words: "more than 90" },
  { place: "town", source: "monitor", period: aWhen("2013-05-19/2013-05-21") },
);
const army = aFigure(
  "army-toll",
  { best: 20, words: "20" },
  { place: "town", source: "army", supersedes: "old-toll" },
);
const old = aFigure("old-toll", { best: 12, words: "12" }, { place: "town", source: "army" });
const odd = aFigure("odd", { low: 9, high: 5, lowInclusive: true, highInclusive: true, words: "9 or 5" });

function show(figures: readonly Figure[] = [monitor, army, old, odd]) {
  const index = indexCase(
    aCase({
      figures,
      places: [aPlace({ id: "town", name: "Norwick" })],
      actors: [anActor({ id: "monitor", name: "The Monitor" }), anActor({ id: "army", name: "The army" })],
    }),
  );
  const onSelect = vi.fn();
  const matched = figures.map((figure) => figure.id);
  render(<Figures index={index} matched={matched} width={800} onSelect={onSelect} />);
  return onSelect;
}

test("rival counts stand apart, each with its words, its source and its period, and nothing adds them up", () => {
  show();
  const group = screen.getByRole("region", { name: "Killed in Norwick" });
  expect(within(group).getByRole("button", { name: "more than 90 killed, says The Monitor" })).toBeVisible();
  expect(group).toHaveTextContent("19");
  expect(within(group).getAllByRole("checkbox")).toHaveLength(3);
  expect(document.body).not.toHaveTextContent(/\b(110|122|total of)\b/);
});

test("a superseded count says what took its place, and contradicting numbers are all told", () => {
  show();
  expect(screen.getByText(/^Replaced by: 20 killed, says The army/)).toBeVisible();
  expect(screen.getByText(/low 9, best none, high 5/)).toBeVisible();
});

test("no line says again what another says: neither the civilians, nor the words, nor the unit", () => {
  show([
    aFigure(
      "toll",
      { words: "several hundred" },
      { title: "Civilians killed", population: "civilians", civilians: "civilian", status: "alleged" },
    ),
    aFigure(
      "war",
      { best: 26, low: 26, high: 26, words: "26-month" },
      {
        title: "Duration of the war",
        measure: "duration",
        unit: "months",
        population: "the war",
        civilians: "not-applicable",
      },
    ),
  ]);
  const killed = screen.getByRole("region", { name: "Killed" });
  expect(killed.textContent?.match(/several hundred/g)).toHaveLength(1);
  expect(killed.textContent?.match(/civilians/gi)).toHaveLength(1);
  expect(killed).toHaveTextContent("alleged");
  expect(screen.getByRole("button", { name: "26 months, says gazette" })).toBeVisible();
  expect(
    screen.getByRole("region", { name: "How long it lasted" }).textContent?.match(/the war/gi),
  ).toHaveLength(1);
});

test("that civilians are not told apart is said once", () => {
  show([monitor]);
  expect(screen.getByText("Who is counted: civilians and fighters not told apart")).toBeVisible();
  expect(document.body).not.toHaveTextContent("not separated");
});

test("choosing a figure opens it", async () => {
  const onSelect = show();
  await userEvent.click(screen.getByRole("button", { name: /more than 90/ }));
  expect(onSelect).toHaveBeenCalledWith({ kind: "figure", id: "monitor-toll" });
});

test("two figures side by side; a request to add them is answered with the reason why not", async () => {
  show();
  await userEvent.click(screen.getByRole("checkbox", { name: /more than 90/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /20/ }));
  const pair = screen.getByRole("region", { name: "Two figures side by side" });
  expect(within(pair).getByRole("row", { name: /Who says The Monitor The army differs/ })).toBeVisible();
  await userEvent.click(within(pair).getByRole("button", { name: "Add these two" }));
  expect(within(pair).getByRole("status")).toHaveTextContent(/They cannot be added\. .*does not say/);
});

test("two that the casefile calls apart add up to a figure with words", async () => {
  const apart = { figure: "army-toll", relation: "disjoint", basis: "Other days." } as const;
  show([{ ...monitor, overlaps: [apart] }, army]);
  await userEvent.click(screen.getByRole("checkbox", { name: /more than 90/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /20/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add these two" }));
  expect(screen.getByText(/Together: more than 110/)).toBeVisible();
});

test("a filter that leaves no figure says so", () => {
  show([]);
  expect(screen.getByText("No figure matches the filter.")).toBeVisible();
});
