import type { ColourName } from "../../theme/palette.ts";
import { hex } from "./units.ts";

/** The colours that PowerPoint offers for what readers add: ours. */
const SCHEME: readonly (readonly [slot: string, colour: ColourName])[] = [
  ["dk1", "ink"],
  ["lt1", "paper"],
  ["dk2", "ink-2"],
  ["lt2", "wash"],
  ["accent1", "side-violet"],
  ["accent2", "side-azure"],
  ["accent3", "side-olive"],
  ["accent4", "side-tan"],
  ["accent5", "side-pine"],
  ["accent6", "side-slate"],
  ["hlink", "focus"],
  ["folHlink", "side-violet"],
];

/** Like Arial, for machines without Inter. */
const INTER = '<a:latin typeface="Inter" panose="020B0604020202020204" pitchFamily="34" charset="0"/>';

/** The theme with the app's colours, and with letters without serifs for every script. */
export function themeXml(xml: string): string {
  const colours = SCHEME.map(([slot, name]) => `<a:${slot}><a:srgbClr val="${hex(name)}"/></a:${slot}>`);
  return xml
    .replace(/ name="Office Theme"/, ' name="Casus"')
    .replace(
      /<a:clrScheme .*?<\/a:clrScheme>/s,
      `<a:clrScheme name="Casus">${colours.join("")}</a:clrScheme>`,
    )
    .replace('<a:fontScheme name="Office">', '<a:fontScheme name="Casus">')
    .replace('<a:fmtScheme name="Office">', '<a:fmtScheme name="Casus">')
    .replace(/<a:latin typeface="Inter"\/>/g, INTER)
    .replace(/(<a:font script="(?:Arab|Hebr)" typeface=")[^"]*"/g, '$1Arial"')
    .replace(/<a:extLst>(?:(?!<a:extLst>).)*?thm15:themeFamily.*?<\/a:extLst>/s, "");
}
