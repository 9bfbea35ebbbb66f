type Method = (...args: never[]) => Promise<unknown>;

/** An object whose methods are all asynchronous and which is loaded when one of them is called. */
export function lazily<T extends { [K in keyof T]: Method }>(loaded: () => Promise<T>): T {
  return new Proxy({} as T, {
    get:
      (_, name) =>
      async (...args: never[]) =>
        (await loaded())[name as keyof T](...args),
  });
}
