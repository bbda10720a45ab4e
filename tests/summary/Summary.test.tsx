import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { Summary } from "../../src/summary/Summary.tsx";
import { aCase, anActor, anEvent, aSide, aWhen } from "../support/case-builder.ts";

const casefile = aCase({
  sides: [aSide({ id: "hills", name: "The hills", tag: "H" })],
  actors: [anActor({ id: "gazette", name: "The Gazette", kind: "media" })],
});

test("the pane tells the case's own summary, the counts, the source and what today means in it", () => {
  render(<Summary index={indexCase(casefile)} matched={["meeting"]} filtered={false} />);
  expect(screen.getByRole("heading", { name: "Summary" })).toBeVisible();
  expect(screen.getByText(casefile.summary)).toBeVisible();
  expect(screen.getByText(/The case holds 1 event/)).toBeVisible();
  expect(screen.getByText(/The Gazette: “Envoys meet”/)).toBeVisible();
  expect(screen.getByText(/“Today” in the document: .*22 May 2013/)).toBeVisible();
});

test("the legend names every shape, every fill and every side beside its mark", () => {
  render(<Summary index={indexCase(casefile)} matched={[]} filtered />);
  const legend = openLegend();
  expect(legend).toHaveTextContent("statement");
  expect(legend).toHaveTextContent("claimed, alleged, assessed: somebody says so");
  expect(legend).toHaveTextContent("H The hills");
  expect(legend.querySelectorAll("svg")).toHaveLength(7 + 4 + 1);
});

test("the legend explains the forms of dates that the case has, and no others", () => {
  const edtfs = ["2013-05-21", "2013-05-20?", "[..2013-05-22]", "[2013-05-22..]", "2013-05", "2013-05-19/.."];
  const events = edtfs.map((edtf, i) => anEvent({ id: `e${i}`, when: aWhen(edtf) }));
  const ongoing = anEvent({ id: "still", when: aWhen("/..", { basis: "none", ongoing: true }) });
  render(<Summary index={indexCase({ ...casefile, events: [...events, ongoing] })} matched={[]} filtered />);
  const legend = openLegend();
  for (const words of [
    "on that day",
    "the day is not certain",
    "on or before that day",
    "some day after that day",
    "some day between the whiskers",
    "from that day, end open",
    "still so on the day of the text",
  ])
    expect(legend).toHaveTextContent(words);
  expect(legend).not.toHaveTextContent("from one day to another");
  expect(legend).not.toHaveTextContent("column “Undated”");
});

test("a source opens its document", async () => {
  const onSelect = vi.fn();
  render(<Summary index={indexCase(casefile)} matched={[]} filtered={false} onSelect={onSelect} />);
  await userEvent.click(screen.getByRole("button", { name: /Envoys meet/ }));
  expect(onSelect).toHaveBeenCalledWith({ kind: "document", id: "gazette-1" });
});

function openLegend(): HTMLElement {
  const legend = screen.getByText("How to read").closest("details");
  if (legend === null) throw new Error("no legend");
  legend.open = true;
  fireEvent(legend, new Event("toggle"));
  return legend;
}
