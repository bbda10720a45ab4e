import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CasesDialog, type OpenCase } from "../../src/app/CasesDialog.tsx";
import { type KeptCase, removeKept } from "../../src/app/kept.dom.ts";
import { FIRST_CASE, SHIPPED } from "../../src/app/shipped.dom.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";

const FIRST = SHIPPED.find(({ id }) => id === FIRST_CASE);
const COPY: KeptCase = {
  id: FIRST_CASE,
  title: FIRST?.title ?? "",
  text: "{}",
  file: "mine.json",
  generation: 1,
};
const OLD: KeptCase = { id: "valleys", title: "Two valleys", text: "{}", generation: 3 };

vi.mock("../../src/app/kept.dom.ts", () => ({
  listKept: async () => [COPY, OLD],
  removeKept: vi.fn(async () => true),
}));

beforeEach(() => {
  openDialogsInJsdom();
  vi.mocked(removeKept).mockClear();
});

async function show(current?: OpenCase) {
  const onRemoved = vi.fn();
  const calls = { onShipped: vi.fn(), onKept: vi.fn(), onPick: vi.fn(), onClose: vi.fn() };
  render(<CasesDialog current={current} onRemoved={onRemoved} {...calls} />);
  await screen.findByRole("button", { name: /Two valleys.*kept copy/ });
  return onRemoved;
}

test("a kept case of the same name as one that ships stands with the name of its file", async () => {
  await show({ id: FIRST_CASE, title: COPY.title, origin: "kept" });
  const copy = screen.getByRole("button", { name: /kept copy of mine\.json/ });
  expect(copy).toHaveTextContent("open now");
  expect(screen.getAllByText("open now")).toHaveLength(1);
});

test("removing a kept case is asked about in place, and No keeps it", async () => {
  const onRemoved = await show();
  const remove = () => screen.getByRole("button", { name: "Remove Two valleys from this browser" });
  await userEvent.click(remove());
  const asked = within(screen.getByRole("group", { name: "Remove Two valleys from this browser" }));
  expect(asked.getByRole("button", { name: "No, keep" })).toHaveFocus();
  await userEvent.click(asked.getByRole("button", { name: "No, keep" }));
  expect(remove()).toHaveFocus();
  expect(removeKept).not.toHaveBeenCalled();
  expect(onRemoved).not.toHaveBeenCalled();
});

test("Yes removes it and says so; of the open case it is said beforehand that it stays until closed", async () => {
  const onRemoved = await show({ id: "valleys", title: "Two valleys", origin: "kept" });
  await userEvent.click(screen.getByRole("button", { name: "Remove Two valleys from this browser" }));
  expect(screen.getByText(/The case that is open stays until you close it/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Yes, remove" }));
  expect(onRemoved).toHaveBeenCalledWith("valleys");
  expect(screen.getByText("“Two valleys” was removed from this browser.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Two valleys/ })).toBeNull();
});

test("a case that is open and kept nowhere is named", async () => {
  await show({ id: "valleys", title: "Two valleys", origin: "memory" });
  expect(screen.getByText(/“Two valleys” is open, but not kept in this browser/)).toBeVisible();
});
