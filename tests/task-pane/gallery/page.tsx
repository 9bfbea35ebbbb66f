import { mountPane, type PaneProps, type Theme } from '../../../task-pane/index.ts';
import { loadTheme } from '../../../task-pane/themes/index.ts';
import { FakeSignIn } from '../fake-sign-in.ts';
import { FakeStore } from '../fake-store.ts';
import { MemoryHost } from '../memory-host.ts';
import { directory, documents, form, legacyLetters } from '../sample-book.ts';
import { NOW } from '../setup.ts';
import { SCENES } from './scenes.ts';

declare global {
  interface Window {
    /** Resolves when the scene asked for in the address stands. */
    ready: Promise<void>;
    /** Another theme, and larger text, on what stands: the provider knows both only by its variables. */
    wear(theme: Theme, textScale: number): Promise<void>;
    scene: { host: MemoryHost; store: FakeStore; errors: string[] };
  }
}

/** `?scene=…&locale=vi|en&theme=light|dark|high-contrast` shows one state from fixed data. */
async function show(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const scene = SCENES[query.get('scene') ?? 'filled'];
  const root = document.getElementById('root');
  if (!scene || !root) throw new Error('no such scene');
  const host = new MemoryHost(scene.book(), (query.get('host') ?? 'excel') as 'excel' | 'sheets');
  const store = new FakeStore(host);
  const errors: string[] = [];
  window.scene = { host, store, errors };
  await scene.before?.(host, store);
  const pane = mountPane(root, {
    host,
    store,
    session: { signIn: new FakeSignIn(host.secret), signOut: () => host.secret.clear() },
    form,
    directory,
    documents,
    legacyLetters,
    now: () => NOW,
    version: '0.1.0',
    locale: (query.get('locale') ?? 'vi') as NonNullable<PaneProps['locale']>,
    theme: (query.get('theme') ?? 'light') as NonNullable<PaneProps['theme']>,
    onError: (error) => errors.push(String(error)),
  });
  if (scene.verb !== null) await pane.run(scene.verb ?? 'open');
}

window.wear = async (theme, textScale) => {
  const values = Object.entries(await loadTheme(theme)).map(
    ([name, value]) =>
      [`--${name}`, /^(fontSize|lineHeight)/.test(name) ? `calc(${value} * ${textScale})` : String(value)] as const,
  );
  for (const provider of document.querySelectorAll<HTMLElement>('.fui-FluentProvider'))
    for (const [name, value] of values) provider.style.setProperty(name, value);
};
window.ready = show();
