import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ProblemList } from "../../src/app/ProblemsDialog.tsx";
import type { Problem } from "../../src/casefile/types.ts";

const PROBLEM: Problem = {
  rule: "DT-1",
  severity: "error",
  path: "events[3].when.edtf",
  value: "2013-02-30",
  message: "There is no such day.",
  right: "A day that exists.",
  line: 77,
  dropped: true,
};

describe("the list of problems", () => {
  it("says rule, place, line, what stands there and what would be right", () => {
    render(<ProblemList problems={[PROBLEM]} />);
    const item = screen.getByRole("listitem");
    for (const part of [
      "DT-1",
      "events[3].when.edtf",
      "line 77",
      "2013-02-30",
      "There is no such day.",
      "left out",
    ])
      expect(item).toHaveTextContent(part);
    expect(item).toHaveTextContent("What would be right: A day that exists.");
  });

  it("counts an item once that was left out for two reasons", () => {
    render(<ProblemList problems={[PROBLEM, { ...PROBLEM, rule: "schema", path: "events[3].title" }]} />);
    expect(screen.getByText(/^2 problems\. 1 item was left out;/)).toBeVisible();
  });

  it("says of a file that could not be opened that nothing of it is shown", () => {
    render(<ProblemList problems={[PROBLEM]} shown="nothing" />);
    expect(screen.getByText("1 problem stands in the way, so nothing of this file is shown.")).toBeVisible();
  });

  it("shows hostile values as text", () => {
    render(<ProblemList problems={[{ ...PROBLEM, value: "<img src=x onerror=alert(1)>" }]} />);
    expect(screen.getByRole("listitem")).toHaveTextContent("<img src=x onerror=alert(1)>");
    expect(document.querySelector("img")).toBeNull();
  });

  it("says so when nothing is wrong", () => {
    render(<ProblemList problems={[]} />);
    expect(screen.getByText("Nothing is wrong in this file.")).toBeVisible();
  });
});
