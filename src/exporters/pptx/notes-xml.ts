import { xmlText } from "../../base/xml.ts";
import type { Aspect } from "../../briefing/briefing.ts";
import { stageSize } from "../../briefing/stage-size.ts";
import { LANGUAGE } from "./letters.ts";

/** The page of notes that pptxgenjs's master is made for, in EMU. */
export const NOTES_SIZE = { width: 6858000, height: 9144000 } as const;
const PICTURE_HEIGHT = 3086100;

/** A page of notes: each line a paragraph; the handling line above and below. */
export function mendedNotes(xml: string, notes: string, marking: string | undefined): string {
  const paragraphs = notes
    .split(/\r\n|\r|\n/)
    .map(paragraph)
    .join("");
  const handling =
    marking === undefined
      ? ""
      : placeholder(5, "Header", '<p:ph type="hdr" sz="quarter"/>', marking) +
        placeholder(6, "Footer", '<p:ph type="ftr" sz="quarter" idx="4"/>', marking);
  return xml
    .replace(
      /(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
      (_, before: string, after: string) => `${before}${paragraphs}${after}`,
    )
    .replace("</p:spTree>", () => `${handling}</p:spTree>`);
}

/** The picture of the slide has the slide's shape. */
export function mendedNotesMaster(xml: string, aspect: Aspect): string {
  const { width, height } = stageSize(aspect);
  const across = Math.round((PICTURE_HEIGHT * width) / height);
  const left = Math.round((NOTES_SIZE.width - across) / 2);
  return xml
    .replace(
      /(<p:ph type="sldImg"[^>]*\/>.*?)<a:off x="\d+" (y="\d+")\/><a:ext cx="\d+"/s,
      (_, before: string, y: string) => `${before}<a:off x="${left}" ${y}/><a:ext cx="${across}"`,
    )
    .replace(/<a:fld id="[^"]*" type="datetimeFigureOut">.*?<\/a:fld>/s, "");
}

function paragraph(line: string): string {
  const run =
    line === "" ? "" : `<a:r><a:rPr lang="${LANGUAGE}" dirty="0"/><a:t>${xmlText(line)}</a:t></a:r>`;
  return `<a:p>${run}<a:endParaRPr lang="${LANGUAGE}" dirty="0"/></a:p>`;
}

function placeholder(id: number, name: string, kind: string, text: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} Placeholder ${id - 1}"/><p:cNvSpPr>` +
    `<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>` +
    `<a:lstStyle/>${paragraph(text)}</p:txBody></p:sp>`
  );
}
