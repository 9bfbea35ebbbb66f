/** Set by whoever installs the add-in, beside the page. */
type Config = { storeUrl: string };

/** Where the store is; empty = where the page comes from, also when there is no such file. */
export async function loadConfig(): Promise<Config> {
  try {
    const answer = await fetch('./config.json');
    const read: unknown = answer.ok ? await answer.json() : null;
    const storeUrl = (read as Partial<Config> | null)?.storeUrl;
    return { storeUrl: typeof storeUrl === 'string' ? storeUrl.replace(/\/+$/, '') : '' };
  } catch {
    return { storeUrl: '' };
  }
}
