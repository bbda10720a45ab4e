import { xmlText } from "../../base/xml.ts";

interface InSection {
  readonly section?: string | undefined;
}

/** Slides in a row with the same section; slides before the first section are in one with the briefing's title. */
export function sectionsXml(title: string, slides: readonly InSection[], ids: readonly string[]): string {
  if (slides.every(({ section }) => section === undefined)) return "";
  const sections: { name: string; ids: string[] }[] = [];
  slides.forEach(({ section }, i) => {
    const last = sections.at(-1);
    const name = section ?? last?.name ?? title;
    if (last?.name === name) last.ids.push(ids[i] ?? "");
    else sections.push({ name, ids: [ids[i] ?? ""] });
  });
  const written = sections.map(({ name, ids: own }, i) => {
    const slideIds = own.map((id) => `<p14:sldId id="${id}"/>`).join("");
    return `<p14:section name="${xmlText(name)}" id="${guid(i + 1)}"><p14:sldIdLst>${slideIds}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
    `${written.join("")}</p14:sectionLst></p:ext></p:extLst>`
  );
}

/** Needs to be unique in the file only, and the same each time. */
function guid(n: number): string {
  return `{CA505000-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
}
