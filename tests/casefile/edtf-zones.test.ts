import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EDTF_TABLE } from "../support/edtf-table.ts";

const PROGRAM = resolve(import.meta.dirname, "../support/edtf-in-zone.ts");

describe("no time zone moves a date", () => {
  it.each([
    ["Pacific/Kiritimati", -840],
    ["America/Los_Angeles", 420],
    ["UTC", 0],
  ])("in a process of its own under TZ=%s", { timeout: 30_000 }, (zone, offset) => {
    const out = execFileSync(process.execPath, ["--import", "tsx", PROGRAM], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(JSON.parse(out)).toEqual({ offset, rows: EDTF_TABLE });
  });
});
