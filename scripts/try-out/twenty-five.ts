import { ruleTitle } from '../../core/issues/index.ts';
import type { RuleId } from '../../core/issues/index.ts';
import seeded from '../../seeds/samples/25-loi.json' with { type: 'json' };
import type { Officer } from '../../workbench/drive.ts';
import type { Desk } from './desk.ts';
import { measured, type Measured } from './measured.ts';

type Seeded = { rule: string; task: string | null; cell: string | null; note: string };

/** The sheet with 25 errors: each is found in the list and gone to, then whatever the pane offers to mend is mended. */
export async function mends25(desk: Desk, officer: Officer): Promise<Measured[]> {
  const visits = await measured(desk, 'Bảng có 25 lỗi: đọc và đến từng lỗi', () => visitsAll(officer));
  const mending = await measured(desk, 'Bảng có 25 lỗi: sửa bằng các nút của bảng bên, không gõ', () => mends(officer));
  return [...visits, ...mending];
}

async function visitsAll(officer: Officer): Promise<string> {
  await officer.opensTab(/^Lỗi/);
  await unfolds(officer);
  const missed: string[] = [];
  let gone = 0;
  for (const each of seeded as Seeded[]) {
    const went = await visits(officer, each);
    if (went === null) missed.push(`${each.note} (${each.task ?? each.cell})`);
    else if (went) gone += 1;
  }
  const read = seeded.length - missed.length;
  const rest = read > gone ? `, ${read - gone} lỗi đọc tại chỗ vì không có ô` : '';
  return `${read}/${seeded.length} lỗi có câu giải thích trong danh sách, ${gone} lỗi đến ô${rest}${missed.length ? `; không thấy: ${missed.join(', ')}` : ''}`;
}

/** Opens the folded group and the lists cut short. */
async function unfolds({ pane }: Officer): Promise<void> {
  await pane.locator('h2 > button').first().waitFor();
  const folded = pane.locator('h2 > button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  const cut = pane.getByRole('button', { name: /^còn \d+ (chỗ|loại)$/ });
  while ((await cut.count()) > 0) await cut.first().click();
}

/** True: stood in its cell; false: its sentence was read, and there is no cell to go to; null: not in the list. */
async function visits(officer: Officer, { rule, task, cell }: Seeded): Promise<boolean | null> {
  const title = ruleTitle(rule as RuleId, 'vi');
  const names = [task && cell && `${task} · ${cell}`, task, cell].filter(Boolean).map((place) => `${place}: ${title}`);
  for (const name of names) {
    const place = officer.pane.getByRole('button', { name, exact: true });
    if ((await place.count()) === 0) continue;
    if ((await place.first().getAttribute('aria-expanded')) !== 'true') await place.first().click();
    const finding = officer.pane.locator(`[data-finding="${rule}"]`);
    await finding.first().waitFor();
    const goTo = finding.first().getByRole('button', { name: /^Đến ô/ });
    if ((await goTo.count()) === 0) return false;
    const address = /[A-Z]+\d+$/.exec((await goTo.innerText()).trim())?.[0] ?? '';
    await goTo.click();
    await officer.page.locator('#address', { hasText: new RegExp(`^${address}$`) }).waitFor();
    return true;
  }
  return null;
}

/** What the ladder at the foot says: *Còn n lỗi* or *Hợp lệ*. */
const left = async ({ pane }: Officer) => {
  const step = pane.getByText(/^(Còn \d+ lỗi|Hợp lệ)$/).first();
  return Number(/\d+/.exec(await step.innerText())?.[0] ?? 0);
};

async function mends(officer: Officer): Promise<string> {
  const before = await left(officer);
  await officer.mendsAll();
  for (const name of [/^Khôi phục nguyên văn \(\d+\)$/, /^Sắp lại các dòng \(\d+\)$/, /^Xem trước$/]) {
    await officer.opensTab(/^Lỗi/);
    while ((await officer.button(name).count()) > 0) await acceptsPreview(officer, name);
  }
  const after = await left(officer);
  return `${before} lỗi phải sửa còn ${after}; phần còn lại cần cán bộ ghi nội dung hoặc chọn mức`;
}

async function acceptsPreview({ pane, button }: Officer, name: RegExp): Promise<void> {
  const count = await button(name).count();
  await button(name).first().click();
  await button(/^Sửa \d+ chỗ$/).click();
  await pane
    .getByText(/^Đã (sửa|chèn|chuyển|xóa|khôi phục)/)
    .first()
    .waitFor();
  // The list is right again once the offer just taken has gone.
  while ((await button(name).count()) >= count)
    await pane.locator('body').evaluate(() => new Promise(requestAnimationFrame));
}
