import { act, cleanup, render } from "@testing-library/react";
import { type ReactNode, useLayoutEffect } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useSize } from "../../src/app/use-size.dom.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Tell = (entries: readonly { readonly contentRect: DOMRect }[]) => void;

/** A box as a browser lays it out, and what its observers say once it is on the page. */
function layOut(box: { readonly width: number; readonly height: number }, scrollbar = 0): () => void {
  const tells: Tell[] = [];
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(Math.round(box.width) - scrollbar);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(Math.round(box.height));
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(
    new DOMRect(0, 0, box.width, box.height),
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(tell: Tell) {
        tells.push(tell);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  const contentRect = new DOMRect(0, 0, box.width - scrollbar, box.height);
  return () =>
    act(() => {
      for (const tell of tells) tell([{ contentRect }]);
    });
}

/** Every size with which the box was drawn. */
function sizesOf(observe: () => void): readonly string[] {
  const sizes: string[] = [];
  function Box(): ReactNode {
    const [ref, size] = useSize<HTMLDivElement>();
    useLayoutEffect(() => {
      sizes.push(`${size.width}x${size.height}`);
    }, [size]);
    return <div ref={ref} />;
  }
  render(<Box />);
  observe();
  return sizes;
}

test("the size is the same at first and when it is observed: a box of 711.86 px is drawn once, with 711", () => {
  expect(sizesOf(layOut({ width: 1040, height: 711.86 }))).toEqual(["0x0", "1040x711"]);
});

test("a scrollbar is no room", () => {
  expect(sizesOf(layOut({ width: 390, height: 844 }, 15))).toEqual(["0x0", "375x844"]);
});
