import { accessSync, constants } from "node:fs";
import path from "node:path";

const BROWSERS = {
  // The headless shell is the same engine without the window around it, and takes a quarter less time.
  chromium: {
    variable: "CASUS_CHROMIUM",
    names: ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"],
  },
  firefox: { variable: "CASUS_FIREFOX", names: ["firefox-esr", "firefox"] },
} as const;

/** The browser that the environment names, else the first on the PATH; throws with what to do when there is none. */
export function findBrowser(browser: keyof typeof BROWSERS): string {
  const { variable, names } = BROWSERS[browser];
  const named = process.env[variable];
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new Error(`${variable} is ${named}, which is no program. Set it to the browser's path.`);
  }
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const found = names.map((name) => path.join(folder, name)).find(isProgram);
    if (found !== undefined) return found;
  }
  throw new Error(
    `No ${browser} found. Install Debian's ${names[0]} (apt-get install ${names[0]}) or set ${variable} to its path.`,
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
