import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Splitter } from "../../src/app/Splitter.tsx";

function show(props: Partial<Parameters<typeof Splitter>[0]> = {}) {
  const onCommit = vi.fn();
  render(
    <Splitter
      label="Width"
      orientation="vertical"
      value={400}
      min={280}
      max={720}
      step={20}
      words="400 pixels"
      valueAt={(x) => x}
      onMove={vi.fn()}
      onCommit={onCommit}
      {...props}
    />,
  );
  return onCommit;
}

describe("a splitter", () => {
  it("tells its value and its bounds", () => {
    show();
    const splitter = screen.getByRole("separator", { name: "Width" });
    expect(splitter).toHaveAttribute("aria-valuenow", "400");
    expect(splitter).toHaveAttribute("aria-valuetext", "400 pixels");
    expect(splitter).toHaveAttribute("aria-valuemin", "280");
    expect(splitter).toHaveAttribute("aria-valuemax", "720");
  });

  it("moves by the arrow keys, and to its ends", async () => {
    const onCommit = show();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}{ArrowLeft}{Home}{End}{ArrowUp}");
    expect(onCommit.mock.calls.map(([value]) => value)).toEqual([420, 380, 280, 720]);
  });

  it("makes the pane after it smaller when it moves forward", async () => {
    const onCommit = show({ inverted: true });
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}");
    expect(onCommit).toHaveBeenCalledWith(380);
  });
});
