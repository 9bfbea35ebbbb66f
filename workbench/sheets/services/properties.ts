import type { Env } from './env.ts';

/** Documented quotas. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text);

function properties(env: Env, store: Map<string, string>): object {
  const object: object = env.strict.make('Properties', {
    getProperty: (key: string) => store.get(key) ?? null,
    setProperty: (key: string, value: unknown) => {
      if (typeof value !== 'string') throw new Error('Properties.setProperty: a string expected');
      if (bytes(value) > VALUE_BYTES) throw new Error('Argument too large: value');
      const others = [...store]
        .filter(([name]) => name !== key)
        .reduce((sum, [name, text]) => sum + bytes(name + text), 0);
      if (others + bytes(key + value) > STORE_BYTES) throw new Error('You have exceeded the property storage quota.');
      store.set(key, value);
      return object;
    },
    deleteProperty: (key: string) => {
      store.delete(key);
      return object;
    },
    getKeys: () => [...store.keys()],
  });
  return object;
}

export type PropertyStores = Record<'script' | 'user' | 'document', Map<string, string>>;

export function propertiesService(env: Env, stores: PropertyStores): object {
  const give = (name: string, store: Map<string, string>) => {
    const object = properties(env, store);
    return () => {
      env.access.needFile(`PropertiesService.${name}`);
      return object;
    };
  };
  return env.strict.make('PropertiesService', {
    getScriptProperties: give('getScriptProperties', stores.script),
    getUserProperties: give('getUserProperties', stores.user),
    getDocumentProperties: give('getDocumentProperties', stores.document),
  });
}
