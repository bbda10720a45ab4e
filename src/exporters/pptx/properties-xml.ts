/** What a PowerPoint file says about itself. */
import { xmlText } from "../../base/xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument";

export function appXml(titles: readonly string[]): string {
  const list = titles.map((title) => `<vt:lpstr>${xmlText(title)}</vt:lpstr>`).join("");
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<Application>Casus</Application><Slides>${titles.length}</Slides><Notes>${titles.length}</Notes>` +
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Slide Titles</vt:lpstr></vt:variant>' +
    `<vt:variant><vt:i4>${titles.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${list}</vt:vector></TitlesOfParts>` +
    "</Properties>"
  );
}

/** No author and no time: the same briefing gives the same file. */
export function coreXml(title: string, marking: string | undefined): string {
  const handling =
    marking === undefined
      ? ""
      : `<cp:keywords>${xmlText(marking)}</cp:keywords><cp:category>${xmlText(marking)}</cp:category>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:language>en</dc:language>${handling}</cp:coreProperties>`
  );
}

const TYPES: readonly (readonly [part: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${TYPE}.presentationml.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${TYPE}.presentationml.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${TYPE}.presentationml.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${TYPE}.presentationml.slideMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${TYPE}.presentationml.notesSlide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${TYPE}.presentationml.notesMaster+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${TYPE}.theme+xml`],
  [/^ppt\/presProps\.xml$/, `${TYPE}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${TYPE}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${TYPE}.presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${TYPE}.extended-properties+xml`],
];

/** The list of the parts that there are, each with its type. */
export function typesXml(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const type = TYPES.find(([pattern]) => pattern.test(part))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${xmlText(part)}" ContentType="${type}"/>`];
  });
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
