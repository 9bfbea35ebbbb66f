import { gzipSync } from 'node:zlib';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { root } from '../run.ts';
import { paneData, type HashedFile } from './data.ts';
import { oneFirstView, slimSources } from './slim-sources.ts';

const ENTRY = join(root, 'excel-addin/taskpane.tsx');
const STORE = join(root, 'excel-addin/connect-store.ts');

const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  // What the webviews of Office 2021 and later run.
  target: 'es2020',
  // A Vietnamese letter takes 2 or 3 bytes, its escape 6.
  charset: 'utf8',
  jsx: 'automatic',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
};

export type PaneBundle = {
  files: { name: string; bytes: Uint8Array }[];
  data: HashedFile;
  entry: string;
  /** All scripts that the page loads before it can be used; the entry first. */
  firstView: string[];
  firstViewGzip: number;
};

/** The pane's scripts: what the first view needs, each later screen, and the store's client. */
export async function bundlePane(outdir: string, sourcemap: boolean): Promise<PaneBundle> {
  const data = paneData();
  const options = { ...SHARED, outdir, ...(sourcemap ? { sourcemap: 'linked' as const } : {}) };
  const store = await build({ ...options, entryPoints: { store: STORE }, plugins: [slimSources] });
  const pane = await build({
    ...options,
    entryPoints: { taskpane: ENTRY },
    splitting: true,
    define: { 'process.env.NODE_ENV': '"production"', CAN_CU_DATA: JSON.stringify(`./${data.name}`) },
    plugins: [slimSources, storeApart(entryOf(store.metafile!)), oneFirstView(ENTRY)],
  });
  const files = [...store.outputFiles!, ...pane.outputFiles!].map(({ path, contents }) => {
    return { name: basename(path), bytes: contents };
  });
  const firstView = staticImports(pane.metafile!);
  const sizes = firstView.map((name) => gzipSync(files.find((file) => file.name === name)!.bytes, { level: 9 }).length);
  return { files, data, entry: firstView[0]!, firstView, firstViewGzip: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * The store's client is a bundle of its own: it shares nothing with the pane but the schemas of what travels, and sharing
 * them would bring their library into the first view.
 */
function storeApart(name: string): Plugin {
  return {
    name: 'store apart',
    setup(build) {
      build.onResolve({ filter: /\/connect-store\.ts$/ }, () => ({ path: `./${name}`, external: true }));
    },
  };
}

function entryOf({ outputs }: Metafile): string {
  return basename(Object.keys(outputs).find((name) => outputs[name]!.entryPoint !== undefined)!);
}

/** The entry and whatever it imports, directly or not, without what is loaded on demand. */
function staticImports({ outputs }: Metafile): string[] {
  const found: string[] = [];
  const follow = (name: string) => {
    if (found.includes(name)) return;
    found.push(name);
    for (const { kind, path } of outputs[name]!.imports) if (kind === 'import-statement') follow(path);
  };
  follow(Object.keys(outputs).find((name) => outputs[name]!.entryPoint === 'excel-addin/taskpane.tsx')!);
  return found.map((name) => basename(name));
}
