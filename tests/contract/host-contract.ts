import { afterEach, describe } from 'vitest';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { HostBench, MakeHost } from './bench.ts';
import { documentContract } from './document.ts';
import { linesContract } from './lines.ts';
import { readingContract } from './reading.ts';
import { refusingContract } from './refusing.ts';
import { shapingContract } from './shaping.ts';
import { writingContract } from './writing.ts';

export type { HostBench, MakeHost } from './bench.ts';

/** What every host must do alike. */
export function hostContract(name: string, makeHost: MakeHost): void {
  describe(`${name}: the host contract`, () => {
    const open: HostBench[] = [];
    const start = async (model: WorkbookModel): Promise<HostBench> => {
      const bench = await makeHost(model);
      open.push(bench);
      return bench;
    };
    afterEach(async () => {
      for (const bench of open.splice(0)) await bench.close();
    });

    readingContract(start);
    writingContract(start);
    shapingContract(start);
    linesContract(start);
    documentContract(start);
    refusingContract(start);
  });
}
