/** A broken invariant of the program itself. Bad input never throws this: it becomes a `Problem`. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Returns `value`, or throws when it is missing; `what` names it in the message. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new InvariantError(`Missing: ${what}`);
  return value;
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new InvariantError(`Unreachable: ${JSON.stringify(value)}`);
}
