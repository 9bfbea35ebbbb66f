import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];

/** Targets of links and pictures inside the project, with what stands after `#`. */
function targets(page: string): { path: string; anchor: string | undefined }[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      return { path: path === '' ? join(root, page) : join(root, dirname(page), path), anchor };
    });
}

/** The anchors of a page's headings, as GitHub makes them. */
const anchors = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );

describe('the guides', () => {
  it.each(PAGES)('%s links to what is there', (page) => {
    for (const { path, anchor } of targets(page)) {
      expect(existsSync(path), `${page} → ${path}`).toBe(true);
      if (anchor && path.endsWith('.md')) expect(anchors(path), `${page} → ${path}`).toContain(anchor);
    }
  });

  it('show pictures that a slow line can load', () => {
    const pictures = globSync('docs/images/*', { cwd: root });
    expect(pictures).not.toEqual([]);
    for (const picture of pictures) expect(statSync(join(root, picture)).size, picture).toBeLessThanOrEqual(150 * 1024);
  });
});
