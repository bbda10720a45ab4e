/** The parts of a PowerPoint file around its slides, as pptxgenjs wrote them, mended or written anew. */
import { must } from "../../base/assert.ts";
import type { Aspect } from "../../briefing/briefing.ts";
import { stageSize } from "../../briefing/stage-size.ts";
import { LANGUAGE } from "./letters.ts";
import { mendedNotes, mendedNotesMaster, NOTES_SIZE } from "./notes-xml.ts";
import { appXml, coreXml, typesXml } from "./properties-xml.ts";
import { sectionsXml } from "./sections-xml.ts";
import { themeXml } from "./theme-xml.ts";
import { emu, points } from "./units.ts";

export interface PackageInput {
  readonly title: string;
  readonly marking?: string | undefined;
  readonly aspect: Aspect;
  readonly slides: readonly {
    readonly title: string;
    readonly notes: string;
    readonly section?: string | undefined;
  }[];
}

/** All parts in the order in which they go into the file, the list of their types first. */
export function mendedPackage(
  written: ReadonlyMap<string, string>,
  input: PackageInput,
): ReadonlyMap<string, string> {
  const parts = new Map(written);
  const mend = (name: string, change: (xml: string) => string) => {
    parts.set(name, change(must(parts.get(name), `part ${name}`)));
  };
  input.slides.forEach(({ notes }, i) => {
    mend(`ppt/notesSlides/notesSlide${i + 1}.xml`, (xml) => mendedNotes(xml, notes, input.marking));
  });
  mend("ppt/notesMasters/notesMaster1.xml", (xml) => mendedNotesMaster(xml, input.aspect));
  mend("ppt/theme/theme1.xml", themeXml);
  // The notes have a theme of their own, as in files that PowerPoint writes.
  parts.set("ppt/theme/theme2.xml", must(parts.get("ppt/theme/theme1.xml"), "the theme"));
  mend("ppt/notesMasters/_rels/notesMaster1.xml.rels", (xml) => xml.replace("theme1.xml", "theme2.xml"));
  mend("ppt/slideMasters/slideMaster1.xml", (xml) => mendedMaster(xml, input.aspect));
  mend("ppt/slideLayouts/slideLayout1.xml", (xml) => mendedLayout(xml, input.aspect));
  mend("ppt/presentation.xml", (xml) => mendedPresentation(xml, input));
  parts.set("docProps/app.xml", appXml(input.slides.map(({ title }) => title)));
  parts.set("docProps/core.xml", coreXml(input.title, input.marking));
  parts.delete(TYPES);
  return new Map([[TYPES, typesXml([...parts.keys()])], ...parts]);
}

const TYPES = "[Content_Types].xml";
const LAYOUT_NAME = "Casus";

function mendedPresentation(xml: string, { title, slides }: PackageInput): string {
  const notesMaster = must(
    /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0],
    "the notes' master",
  );
  const ids = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map((match) => match[1] ?? "");
  return xml
    .replace(notesMaster, "")
    .replace("<p:sldIdLst>", `${notesMaster}<p:sldIdLst>`)
    .replace("<p:sldIdLst></p:sldIdLst>", "")
    .replace(/<p:notesSz [^>]*\/>/, `<p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/>`)
    .replace("</p:presentation>", () => `${sectionsXml(title, slides, ids)}</p:presentation>`);
}

function mendedMaster(xml: string, aspect: Aspect): string {
  return withTitle(xml, aspect)
    .replace(/(<p:titleStyle>.*?)algn="ctr"/s, '$1algn="l"')
    .replace(/(<p:titleStyle>.*?<a:defRPr )sz="\d+"/s, `$1sz="${Math.round(points(24) * 100)}" b="1"`);
}

function mendedLayout(xml: string, aspect: Aspect): string {
  return withTitle(xml, aspect)
    .replace(/<p:sldLayout /, '<p:sldLayout type="titleOnly" ')
    .replace(/<p:cSld name="[^"]*">/, `<p:cSld name="${LAYOUT_NAME}">`);
}

/** A place for titles, so that slides inherit one and PowerPoint finds them. */
function withTitle(xml: string, aspect: Aspect): string {
  const { width } = stageSize(aspect);
  const title =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>' +
    `<a:off x="${emu(28)}" y="${emu(30)}"/><a:ext cx="${emu(width - 2 * 28)}" cy="${emu(63)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>' +
    '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle/>' +
    `<a:p><a:endParaRPr lang="${LANGUAGE}"/></a:p></p:txBody></p:sp>`;
  return xml.replace("</p:spTree>", () => `${title}</p:spTree>`);
}
