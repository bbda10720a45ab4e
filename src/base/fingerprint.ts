/**
 * Twelve hexadecimal digits that tell two texts apart: two 32-bit FNV-1a runs over the UTF-16 units, the second with
 * another start. Not for security: it only says that a link was made for another version of a file.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + 0x9e37), 0x01000193);
  }
  return `${hex(a)}${hex(b)}`.slice(0, 12);
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, "0");
}
