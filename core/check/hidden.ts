/**
 * Puts into an object how its lazy values are read, where neither comparing nor copying meets it. Getters on a prototype
 * beside this take a fraction of what getters written into each object take.
 */
export function hide<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void {
  Object.defineProperty(object, key, { value });
}
