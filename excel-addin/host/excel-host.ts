import type { DocumentMemory } from '../../core/memory/types.ts';
import { isRowOp } from '../../core/patch/index.ts';
import type { Host } from '../../task-pane/host/types.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { inExcel } from './batch.ts';
import { SheetEvents } from './events.ts';
import type { Known } from './known.ts';
import { NOTHING_KNOWN } from './known.ts';
import { Marks } from './marks.ts';
import { clearMemory, memoryOf, saveMemory } from './memory-part.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { setPatience } from './patience.ts';
import { secret } from './secret.ts';

/** The workbook in which the add-in runs. Call it after `Office.onReady`. */
export function createExcelHost({ silenceMs }: { silenceMs?: number } = {}): Host {
  let known: Known = NOTHING_KNOWN;
  let memory: Promise<DocumentMemory | null> | null = null;
  let opening: Promise<WorkbookReading> | null = null;
  const marks = new Marks();
  const events = new SheetEvents(() => {
    known = { ...known, mergesWanted: true };
  });
  setPatience({ onLateAnswer: () => events.tellChange(), ...(silenceMs === undefined ? {} : { silenceMs }) });

  async function reading(): Promise<WorkbookReading> {
    try {
      const found = await readWorkbook(known, (context) => events.attach(context));
      known = found.known;
      events.names = known.names;
      memory ??= Promise.resolve(memoryOf(found.memory));
      return found;
    } catch (error) {
      if (known === NOTHING_KNOWN) events.detached();
      throw error;
    }
  }

  /** Opening asks for the memory and for the sheets at the same moment: one reading answers both. */
  function open(): Promise<WorkbookReading> {
    opening ??= reading().finally(() => {
      opening = null;
    });
    return opening;
  }

  function requireWritable(): void {
    if (known.readOnly) throw new HostError('read-only', 'Tệp đang mở chỉ để đọc.');
  }

  return {
    kind: 'excel',
    get capabilities() {
      return {
        write: !known.readOnly && Office.context.document.mode !== Office.DocumentMode.ReadOnly,
        createForm: Office.context.requirements.isSetSupported('ExcelApi', '1.13') && !known.structureProtected,
        changeEvents: true,
      };
    },
    read: async () => (await open()).book,
    async apply(patch) {
      requireWritable();
      const { writePatch } = await import('./write-patch.ts');
      const { result, lists } = await writePatch(patch, known, marks);
      // Merged areas move with their lines, and the event that says so may come after the next reading.
      known = { ...known, lists, mergesWanted: known.mergesWanted || patch.ops.some(isRowOp) };
      return result;
    },
    select: ({ sheet, cell }) =>
      inExcel(async (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        // Selecting on a sheet that is not in front fails (office-js #5118).
        target.activate();
        target.getRange(cell).select();
        await context.sync();
      }),
    onChange: events.onChange,
    onSelect: events.onSelect,
    async createForm() {
      requireWritable();
      if (known.structureProtected) throw new HostError('protected', 'Cấu trúc của tệp đang được bảo vệ.');
      return (await import('./create-form.ts')).createForm(known);
    },
    memory: {
      load: async () => {
        if (memory === null) await open();
        return memory;
      },
      async save(next) {
        requireWritable();
        await saveMemory(next);
        memory = Promise.resolve(next);
      },
      async clear() {
        requireWritable();
        await clearMemory();
        memory = Promise.resolve(null);
      },
    },
    secret,
  };
}
