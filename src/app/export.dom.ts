/** Makes the files of the export dialog and hands them to the reader; loaded when the first one is asked for. */
import type { Scheme } from "../theme/palette.ts";
import {
  type DataId,
  dataFile,
  oneFileOf,
  type Part,
  type PictureId,
  pictureName,
  pictureSheet,
  sheetSvg,
} from "./exports.ts";
import type { Shown } from "./graph-sheet.ts";
import { embeddedFont, pngOf } from "./png.dom.ts";
import { saveFile } from "./save-file.dom.ts";

/** Saves a picture of what is shown; gives back the file's name. */
export async function savePicture(
  page: Document,
  what: PictureId,
  form: "svg" | "png",
  scheme: Scheme,
  shown: Shown,
): Promise<string> {
  const name = pictureName(what, form, shown);
  const sheet = pictureSheet(what, shown);
  if (form === "svg") saveFile(page, name, sheetSvg(sheet, scheme, shown), "image/svg+xml");
  else {
    const svg = sheetSvg(sheet, scheme, shown, { style: await embeddedFont(page) });
    saveFile(page, name, await pngOf(page, svg, sheet), "image/png");
  }
  return name;
}

/** Saves data of the case; gives back the file's name. */
export function saveData(page: Document, what: DataId, part: Part, shown: Shown): string {
  const { name, text, type } = dataFile(what, shown, part);
  saveFile(page, name, text, type);
  return name;
}

/** Saves the app with the case in it; gives back the file's name. `template` is the address of the app without a case. */
export async function saveOneFile(
  page: Document,
  template: string,
  shown: Shown,
  version?: string,
): Promise<string> {
  const response = await fetch(template);
  if (!response.ok) throw new Error(String(response.status));
  const { name, text, type } = oneFileOf(await response.text(), shown, version);
  saveFile(page, name, text, type);
  return name;
}
