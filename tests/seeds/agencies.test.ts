import { describe, expect, it } from 'vitest';
import { AgencyDirectory } from '../../core/agency/types.ts';
import { FormDefinition } from '../../core/form/types.ts';
import { directory as directoryJson, form as formJson } from '../../seeds/index.ts';

const { agencies } = AgencyDirectory.parse(directoryJson);
const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
const aliveOn = (day: string) => (agency: (typeof agencies)[number]) =>
  (agency.from === null || agency.from <= day) && (agency.to === null || day <= agency.to);

describe('the agency directory', () => {
  it('never uses a code twice', () => {
    expect(byCode.size).toBe(agencies.length);
  });

  it.each([
    ['2023-06-09', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-11-24', 34],
  ])('knows on %s %i provinces', (day, count) => {
    expect(agencies.filter((agency) => agency.kind === 'province').filter(aliveOn(day))).toHaveLength(count);
  });

  it('links predecessors and successors both ways, dates touching', () => {
    for (const agency of agencies) {
      for (const code of agency.predecessors) {
        const links = byCode
          .get(code)
          ?.successors.filter((link) => link.note === undefined)
          .map((link) => link.code);
        expect(links, `${code} → ${agency.code}`).toContain(agency.code);
      }
      for (const link of agency.successors) expect(byCode.has(link.code), `${agency.code} → ${link.code}`).toBe(true);
    }
  });

  it('knows every lead agency of the form', () => {
    const leads = FormDefinition.parse(formJson).groups.flatMap((group) => group.tasks.flatMap((task) => task.leads));
    for (const code of leads) expect(byCode.has(code), code).toBe(true);
  });

  it('gives names that can stand in a receipt number', () => {
    for (const { code } of agencies) expect(code).toMatch(/^[\p{L}\p{N}-]+$/u);
  });
});
