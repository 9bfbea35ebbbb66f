import type { PaneBundle } from './bundle.ts';

const PLACE = '<!-- scripts of the first view -->';

/** taskpane.html with every file that the first view needs, so that the browser asks for all of them at once. */
export function panePage(template: string, { entry, firstView, data }: PaneBundle): string {
  if (!template.includes(PLACE)) throw new Error(`taskpane.html: no place for the scripts (${PLACE})`);
  const preloads = firstView
    .filter((name) => name !== entry)
    .map((name) => `<link rel="modulepreload" href="./${name}" />`);
  const tags = [
    `<link rel="preload" as="fetch" crossorigin href="./${data.name}" />`,
    ...preloads,
    `<script type="module" src="./${entry}"></script>`,
  ];
  return template.replace(PLACE, () => tags.join('\n    '));
}
