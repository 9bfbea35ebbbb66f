/** `flatMap`, at the speed that tens of thousands of cells after every edit need. */
export function joined<T, R>(list: T[], pick: (item: T) => R[]): R[] {
  const all: R[] = [];
  for (const item of list) for (const each of pick(item)) all.push(each);
  return all;
}
