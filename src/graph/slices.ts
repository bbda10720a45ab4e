/** Work in slices that is a part of a larger one: the shares that it yields, from 0 to 1, become `from` to `from + share`. */
export function* partOf<T>(work: Generator<number, T>, from: number, share: number): Generator<number, T> {
  let next = work.next();
  while (!next.done) {
    yield from + share * next.value;
    next = work.next();
  }
  return next.value;
}
