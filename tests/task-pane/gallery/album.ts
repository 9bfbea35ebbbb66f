import { LOOKS, pictureName, SITTINGS } from './looks.ts';
import { GROUPS } from './states/index.ts';
import type { State } from './states/state.ts';

/** Violations by state, sitting and look: `counts.get(pictureName(…))`; only some were looked at. */
export type Counts = ReadonlyMap<string, number>;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0 24px 48px;color:#242424;background:#f5f5f5}
nav{columns:3 260px;margin-bottom:24px}nav h2{font-size:16px;margin:8px 0 0}nav a{display:block}
.row{display:flex;gap:16px;align-items:flex-start;overflow-x:auto;padding-bottom:16px}
figure{margin:0}img{display:block;border:1px solid #bdbdbd}figcaption{font-size:13px}
table{border-collapse:collapse}td,th{border:1px solid #bdbdbd;padding:2px 8px;text-align:left}`;

/** A page to leaf through: each state, in both hosts and languages, in every look. */
export function album(counts: Counts): string {
  const contents = GROUPS.map(
    ({ title, states }) =>
      `<h2>${title}</h2>${states.map(({ name, title }) => `<a href="#${name}">${escaped(title)}</a>`).join('')}`,
  );
  const parts = GROUPS.map(({ title, states }) => `<h2>${title}</h2>${states.map(oneState).join('\n')}`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Các trạng thái của bảng Căn Cứ</title>
<style>${STYLE}</style></head><body><h1>Các trạng thái của bảng Căn Cứ</h1><nav>${contents.join('')}</nav>
${parts.join('\n')}${table(counts)}</body></html>`;
}

function oneState(state: State): string {
  const rows = SITTINGS.map((sitting) => {
    const figures = LOOKS.map(
      (look) =>
        `<figure><img loading="lazy" src="${pictureName(state, sitting, look)}" alt="${escaped(state.title)}"><figcaption>${look.title}</figcaption></figure>`,
    );
    return `<h4>${sitting.title}</h4><div class="row">${figures.join('')}</div>`;
  });
  return `<section><h3 id="${state.name}">${escaped(state.title)} <small>(${state.name})</small></h3>${rows.join('')}</section>`;
}

const JUDGED = SITTINGS.flatMap((sitting) => LOOKS.map((look) => ({ sitting, look })));

/** How many violations axe found; a dash where it was not asked. */
function table(counts: Counts): string {
  const asked = JUDGED.filter(({ sitting, look }) =>
    GROUPS.some(({ states }) => states.some((state) => counts.has(pictureName(state, sitting, look)))),
  );
  const head = asked.map(({ sitting, look }) => `<th>${sitting.title}, ${look.title.toLowerCase()}</th>`).join('');
  const lines = GROUPS.flatMap(({ states }) => states).map((state) => {
    const cells = asked.map(({ sitting, look }) => `<td>${counts.get(pictureName(state, sitting, look)) ?? '–'}</td>`);
    return `<tr><td>${escaped(state.title)}</td>${cells.join('')}</tr>`;
  });
  return `<h2 id="axe">Lỗi tiếp cận (axe, WCAG 2.2 AA) theo trạng thái</h2><table><tr><th>Trạng thái</th>${head}</tr>${lines.join('')}</table>`;
}
