/** Journeys 1, 2 and 4 in WebKit. Prints one "N passed, N failed" line; exit status 1 when anything failed. */
import { readFileSync } from "node:fs";
import { By, Key, until } from "selenium-webdriver";
import { startPreview, startWebKit } from "./webkit.mjs";

const URL_OF_APP = process.env.CASUS_URL ?? "http://127.0.0.1:4173/";
const LIMIT_MS = 30_000;
const WAIT_MS = 10_000;
const qusair = readCase("al-qusair-2013");
const invented = readCase("invented-example");

let passed = 0;
let failed = 0;
const preview = await startPreview(URL_OF_APP);
const { driver, stop } = await startWebKit();
try {
  await check("1: a newcomer sees the finding, the summary and the number of events", newcomer);
  await check("2: 'hezb' and Enter lead to what is said about Hezbollah", hezbollah);
  await check("4: from a mark to its lit passage in two actions", passage);
  await check("11: no violation of the policy, no error of the page", reports);
} finally {
  await stop();
  preview.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function newcomer() {
  await open("");
  equal(await (await shown("h1")).getText(), qusair.headline);
  await shownText(qusair.summary.slice(0, 40));
  await shownText(`${qusair.events.length} events`);
}

async function hezbollah() {
  await press("/");
  const field = await driver.switchTo().activeElement();
  equal(await field.getAttribute("role"), "combobox");
  await field.sendKeys("hezb");
  await shown("[role=option]");
  await field.sendKeys(Key.ENTER);
  await driver.wait(until.elementTextMatches(await shown("#details"), /Hezbollah/), WAIT_MS);
  const told = qusair.events.find(
    (event) =>
      event.participants.some((one) => one.actor === "hezbollah") &&
      event.evidence.some((one) => one.attribution.length === 3),
  );
  await driver.wait(until.elementTextContains(await shown("#details"), told.title), WAIT_MS);
}

async function passage() {
  await open("");
  await openCase(invented.title);
  const event = invented.events.find(
    (one) => one.evidence[0]?.kind === "passage" && /^\d{4}-\d{2}-\d{2}$/.test(one.when.edtf),
  );
  const [evidence] = event.evidence;
  // A group has no box of its own in WebKit's driver: its glyph is pressed.
  await driver
    .actions()
    .move({ origin: await shown(`[data-target="event:${event.id}"] path`) })
    .click()
    .perform();
  await driver.wait(until.elementTextContains(await shown("#details"), event.title), WAIT_MS);
  await press("p");
  await shown("#details mark");
  const lit = await driver.executeScript(
    "return [...document.querySelectorAll('#details mark')].map((mark) => mark.textContent).join('')",
  );
  const text = readFileSync(`data/documents/${evidence.document}.txt`, "utf8");
  contains(spaced(lit), spaced(text.slice(evidence.start, evidence.end)));
}

async function reports() {
  equal(await driver.executeScript("return globalThis.__reports"), []);
  const outcome = await driver.executeScript(
    "try { document.createElement('div').innerHTML = '<b>x</b>'; return 'set' } catch (error) { return error.name }",
  );
  equal(outcome, "TypeError");
}

/** Opens the app and starts to collect what must not happen. */
async function open(fragment) {
  await driver.get(URL_OF_APP + fragment);
  await driver.executeScript(`
    if (globalThis.__reports === undefined) {
      globalThis.__reports = [];
      document.addEventListener("securitypolicyviolation", (e) => __reports.push("CSP " + e.violatedDirective + " " + e.blockedURI));
      addEventListener("error", (e) => __reports.push("error " + e.message));
      addEventListener("unhandledrejection", (e) => __reports.push("rejection " + e.reason));
    }`);
  await shown("h1");
}

async function openCase(title) {
  await press("o");
  await (
    await driver.wait(
      until.elementLocated(By.xpath(`//dialog//button[contains(., ${JSON.stringify(title)})]`)),
      WAIT_MS,
    )
  ).click();
  await driver.wait(async () => (await driver.getTitle()).includes(title), WAIT_MS);
}

/** A key for the page as a whole: the focus is taken from whatever has it. */
async function press(key) {
  await driver.executeScript("document.activeElement?.blur()");
  await driver.actions().sendKeys(key).perform();
}

async function shown(css) {
  const element = await driver.wait(until.elementLocated(By.css(css)), WAIT_MS, `nothing matches ${css}`);
  await driver.wait(until.elementIsVisible(element), WAIT_MS, `${css} is not visible`);
  return element;
}

async function shownText(text) {
  await driver.wait(
    async () => (await driver.findElement(By.css("body")).getText()).includes(text),
    WAIT_MS,
    `the page does not say ${text}`,
  );
}

async function check(name, run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  const started = performance.now();
  try {
    await Promise.race([run(), late]);
    passed += 1;
    console.log(`ok    ${name} (${Math.round(performance.now() - started)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}: ${error.name} ${String(error.message).split("\n")[0]}`);
  } finally {
    clearTimeout(timer);
  }
}

function equal(got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

function contains(text, part) {
  if (!text.includes(part))
    throw new Error(`${JSON.stringify(text.slice(0, 200))} lacks ${JSON.stringify(part)}`);
}

function spaced(text) {
  return text.replace(/\s+/g, " ").trim();
}

function readCase(name) {
  return JSON.parse(readFileSync(`data/${name}.json`, "utf8"));
}
