export type PathKey = string | number;

/** `["events", 3, "when"]` becomes `events[3].when`; keys that are no plain names are quoted: `positions["a-b"]`. */
export function pathOf(keys: readonly PathKey[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(key)) path += path === "" ? key : `.${key}`;
    else path += `[${JSON.stringify(key)}]`;
  }
  return path;
}

/** The inverse of `pathOf`; what it cannot read ends the list. */
export function keysOf(path: string): readonly PathKey[] {
  const keys: PathKey[] = [];
  const step = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (step.lastIndex < path.length) {
    const match = step.exec(path);
    if (!match) return keys;
    const [, name, index, quoted] = match;
    if (name !== undefined) keys.push(name);
    else if (index !== undefined) keys.push(Number(index));
    else keys.push(unquoted(quoted ?? '""'));
  }
  return keys;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
