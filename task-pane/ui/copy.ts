/** Copies to the clipboard; in frames without that permission through a selected field. Answers whether it did. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughField(text);
  }
}

/** Copies a table so that a sheet and a text editor both take it as one; where only text may be copied, with tabs. */
export async function copyTable(lines: string[][]): Promise<boolean> {
  const text = lines.map((cells) => cells.join('\t')).join('\n');
  try {
    const kinds = { 'text/html': tableOf(lines).outerHTML, 'text/plain': text };
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyText(text);
  }
}

function tableOf(lines: string[][]): HTMLTableElement {
  const table = document.createElement('table');
  for (const cells of lines) {
    const line = table.insertRow();
    for (const cell of cells) line.insertCell().textContent = cell;
  }
  return table;
}

function copyThroughField(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus();
  }
}
