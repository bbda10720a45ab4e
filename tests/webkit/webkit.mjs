/**
 * Starts Xvfb, WebKitWebDriver and Debian's MiniBrowser (WebKitGTK). Each is the head of its own process group, and
 * `stop` ends those groups by their ids and nothing else.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { Builder, Capabilities } from "selenium-webdriver";

const DRIVER = process.env.CASUS_WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
const BROWSER = process.env.CASUS_WEBKIT ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const START_MS = 10_000;
const QUIT_MS = 3_000;

export async function startWebKit() {
  for (const program of [DRIVER, BROWSER]) {
    if (!existsSync(program)) {
      throw new Error(
        `${program} is missing. Install Debian's webkit2gtk-driver and xvfb, or set CASUS_WEBKIT(_DRIVER).`,
      );
    }
  }
  const groups = [];
  const endAll = () => {
    for (const child of groups.reverse()) endGroup(child);
  };
  try {
    const screen = await startScreen(groups);
    const port = await freePort();
    groups.push(
      spawn(DRIVER, ["--host=127.0.0.1", `--port=${port}`], {
        detached: true,
        stdio: "ignore",
        env: {
          ...process.env,
          DISPLAY: screen,
          NO_AT_BRIDGE: "1",
          GTK_A11Y: "none",
          DBUS_SESSION_BUS_ADDRESS: "disabled:",
        },
      }),
    );
    const server = `http://127.0.0.1:${port}`;
    await answers(`${server}/status`);
    const driver = await new Builder().usingServer(server).withCapabilities(capabilities()).build();
    await driver.manage().setTimeouts({ implicit: 0, pageLoad: 20_000, script: 20_000 });
    return {
      driver,
      async stop() {
        await Promise.race([driver.quit().catch(() => {}), wait(QUIT_MS)]);
        endAll();
      },
    };
  } catch (error) {
    endAll();
    throw error;
  }
}

/** Starts what serves a page and answers once it does. */
export async function startPreview(url) {
  if (await isUp(url)) return { stop() {} };
  const child = spawn("node", ["node_modules/vite/bin/vite.js", "preview"], {
    detached: true,
    stdio: "ignore",
  });
  await answers(url);
  return { stop: () => endGroup(child) };
}

function capabilities() {
  return new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation", "--private"] },
  });
}

/** An X server on the first free display; it says the number itself. */
function startScreen(groups) {
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  groups.push(child);
  return new Promise((resolve, reject) => {
    let said = "";
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb ended at once")));
    child.stdio[3].on("data", (bytes) => {
      said += bytes;
      if (said.includes("\n")) resolve(`:${said.trim()}`);
    });
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  const end = Date.now() + START_MS;
  while (!(await isUp(url))) {
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await wait(50);
  }
}

function isUp(url) {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

function endGroup(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
