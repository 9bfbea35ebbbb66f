import type { DocumentMemory } from '../../core/memory/types.ts';
import { MEMORY_NAMESPACE } from '../../core/memory/types.ts';
import { parseMemory, writeMemory } from '../../core/memory/index.ts';
import { inExcel } from './batch.ts';

export type MemoryQuery = { count: OfficeExtension.ClientResult<number>; xml: OfficeExtension.ClientResult<string> };

export function queueMemory(workbook: Excel.Workbook): MemoryQuery {
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  return { count: parts.getCount(), xml: parts.getOnlyItemOrNullObject().getXml() };
}

/** A workbook merged from two copies may carry two of our parts: neither can be trusted, so nothing is remembered. */
export const memoryOf = ({ count, xml }: MemoryQuery): DocumentMemory | null =>
  count.value === 1 && xml.value !== null ? fromXml(xml.value) : null;

function toXml(memory: DocumentMemory): string {
  const text = writeMemory(memory).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  return `<memory xmlns="${MEMORY_NAMESPACE}">${text}</memory>`;
}

function fromXml(xml: string): DocumentMemory | null {
  const text = new DOMParser().parseFromString(xml, 'application/xml').documentElement.textContent;
  return text === null ? null : parseMemory(text);
}

export const saveMemory = (memory: DocumentMemory): Promise<void> => replaceParts(toXml(memory));

export const clearMemory = (): Promise<void> => replaceParts(null);

/** One part at most: whatever there is of ours goes, then the new one comes. */
function replaceParts(xml: string | null): Promise<void> {
  return inExcel(async (context) => {
    const parts = context.workbook.customXmlParts;
    const own = parts.getByNamespace(MEMORY_NAMESPACE);
    own.load('items/id');
    await context.sync();
    own.items.forEach((item) => item.delete());
    if (xml !== null) parts.add(xml);
    await context.sync();
  });
}
