import { JSDOM } from "jsdom";

/** The text as a document, read by a full XML parser; throws where it is not well-formed. */
export function readXmlText(text: string): Document {
  return new JSDOM(text, { contentType: "application/xml" }).window.document;
}
