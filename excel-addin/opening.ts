/** The page still holds its first sentence, which says whom to ask; this one says what happened. */
export function failToOpen(error: unknown): void {
  const line = document.createElement('p');
  line.className = 'old';
  line.textContent = `Căn Cứ không mở được (${error instanceof Error ? error.message : String(error)}). Đề nghị đóng bảng này rồi mở lại.`;
  document.getElementById('pane')?.append(line);
}

/** Excel's library comes with a script of its own, which a closed network may hold back. */
export async function officeReady(): Promise<void> {
  if (typeof Office === 'undefined') throw new Error('không tải được thư viện office.js của Microsoft');
  await Office.onReady();
}
