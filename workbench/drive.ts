import type { FrameLocator, Locator, Page } from 'playwright-core';

/** An officer at the workbench: the sheet on the left, the pane on the right. Every step waits for what the officer would see. */
export type Officer = ReturnType<typeof officerAt>;

/** `pane` is where the pane's page is drawn, if not in the workbench's own frame. */
export function officerAt(page: Page, pane: FrameLocator = page.frameLocator('#pane iframe')) {
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const cell = (address: string) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return page.locator(`#grid td[data-row="${row}"][data-col="${col}"]`);
  };
  const officer = {
    page,
    pane,
    button,
    cell,
    async seesTheForm(): Promise<void> {
      await pane.getByRole('tab', { name: 'Tổng quan' }).waitFor();
      await pane.getByText('nhận ra', { exact: false }).first().waitFor();
    },
    async selects(address: string): Promise<void> {
      await cell(address).click();
      await page.locator('#address', { hasText: new RegExp(`^${address}$`) }).waitFor();
    },
    async types(address: string, text: string): Promise<void> {
      await officer.selects(address);
      await page.keyboard.press('F2');
      await page.locator('#grid textarea').fill(text);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        ([at, wanted]) => document.querySelector(at ?? '')?.textContent?.startsWith(wanted ?? '') ?? false,
        [await selectorOf(cell(address)), text.slice(0, 20)] as const,
      );
    },
    async opensTab(name: RegExp): Promise<void> {
      await pane.getByRole('tab', { name }).click();
    },
    /** Selects the task's line in the sheet and picks one of the form's three phrases in its card. */
    async picksStatus(task: string, address: string, phrase: RegExp): Promise<void> {
      await officer.selects(address);
      await officer.opensTab(new RegExp(`^Nhiệm vụ ${task.replace('.', '\\.')}$`));
      await pane.getByRole('radio', { name: phrase }).click();
      await pane.getByRole('radio', { name: phrase, checked: true }).waitFor();
    },
    /** Signs in from the menu, before anything is to be sent. */
    async signsIn(token: string): Promise<void> {
      await button('Trình đơn').click();
      await pane.getByRole('menuitem', { name: 'Đăng nhập' }).click();
      await pane.getByLabel('Mã truy cập', { exact: true }).fill(token);
      await button(/^Đăng nhập$/).click();
      await pane.getByText(/^Đã đồng bộ với cơ quan lúc/).waitFor();
    },
    async mendsAll(): Promise<void> {
      await officer.opensTab(/^Lỗi/);
      await button(/^Sửa lỗi trình bày \(\d+\)$/).click();
      await button(/^Sửa \d+ chỗ$/).click();
      await pane.getByText(/^Đã sửa \d+ chỗ trong \d+ ô\.$/).waitFor();
    },
    /** Explains what is left, where the pane asks for it, on the way to `next`. */
    async explains(explanation: string, next: Locator): Promise<void> {
      const why = pane.getByLabel('Giải trình');
      await why.or(next).first().waitFor();
      if (await why.isVisible()) {
        await why.fill(explanation);
        await button('Gửi kèm giải trình').click();
      }
      await next.waitFor();
    },
    /**
     * Presses the one button; signs in, keeps the sheet's own texts over other copies, and explains, where the pane asks
     * for it. Answers the number on the receipt.
     */
    async submits(token: string, explanation: string): Promise<string> {
      const code = pane.getByLabel('Mã truy cập', { exact: true });
      const why = pane.getByLabel('Giải trình');
      const differs = pane.getByRole('heading', { name: 'Chỗ sửa khác nhau' });
      const received = pane.getByRole('heading', { name: 'Biên nhận' });
      await button('Kiểm tra và gửi').click();
      await code.or(differs).or(why).or(received).first().waitFor();
      if (await code.isVisible()) {
        await code.fill(token);
        await button('Đăng nhập và gửi').click();
        await differs.or(why).or(received).first().waitFor();
      }
      if (await differs.isVisible()) {
        const all = pane.getByRole('checkbox', { name: /^Chọn “Của tôi” cho cả/ });
        if (await all.isVisible()) await all.check();
        await button(/^Giữ (bản này|cho cả)/).click();
      }
      await officer.explains(explanation, received);
      const number = pane.getByText(/^mac-dinh\.[^\s.]+\.\d+$/);
      return number.innerText();
    },
  };
  return officer;
}

async function selectorOf(cell: ReturnType<Page['locator']>): Promise<string> {
  const [row, col] = await Promise.all([cell.getAttribute('data-row'), cell.getAttribute('data-col')]);
  return `#grid td[data-row="${row}"][data-col="${col}"]`;
}
