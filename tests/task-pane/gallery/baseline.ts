import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export const BASELINE = fileURLToPath(new URL('./baseline', import.meta.url));
/** Outside of git; named where a picture differs. */
export const DIFFERENCES = fileURLToPath(new URL('../../../test-results/gallery', import.meta.url));
export const ACCEPT = 'npm run pane:gallery -- --accept';

/** Share of pixels that may differ: another version of the browser draws the edges of letters a little otherwise. */
const TOLERANCE = 0.005;

/** Sixteen shades of each colour: less than an eye or `pixelmatch` notices, and half the size. */
const SHADE = 255 / 15;

/** As it is kept with the source: small. */
export function packed(screenshot: Buffer): Buffer {
  const png = PNG.sync.read(screenshot);
  png.data = Buffer.from(png.data.map((value) => Math.round(value / SHADE) * SHADE));
  return PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

/** A sentence on how the picture differs from the one kept, with what there is to look at; null where it does not. */
export async function difference(name: string, screenshot: Buffer): Promise<string | null> {
  const kept = await readFile(join(BASELINE, name)).catch(() => null);
  if (kept === null) return `${name} is not kept yet: ${ACCEPT}`;
  const [expected, actual] = [PNG.sync.read(kept), PNG.sync.read(packed(screenshot))];
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) return `${name} has another size: ${ACCEPT}`;
  const diff = new PNG({ width, height });
  const share = pixelmatch(expected.data, actual.data, diff.data, width, height) / (width * height);
  if (share <= TOLERANCE) return null;
  await mkdir(DIFFERENCES, { recursive: true });
  const [actualFile, diffFile] = ['actual', 'diff'].map((what) =>
    join(DIFFERENCES, name.replace(/png$/, `${what}.png`)),
  );
  await Promise.all([writeFile(actualFile!, screenshot), writeFile(diffFile!, PNG.sync.write(diff))]);
  return `${name}: ${(100 * share).toFixed(2)} % of the pixels differ; see ${actualFile} and ${diffFile}. If it is meant: ${ACCEPT}`;
}
