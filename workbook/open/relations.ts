import { XmlReader } from '../xml/reader.ts';

export type Relation = { id: string; type: string; target: string };

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of the part it belongs to, or absolute within the package. */
function resolveTarget(part: string, target: string): string {
  const folders = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

/** The relations of a part. `type` is the last word of the type's address: strict and transitional differ before it. */
export function readRelations(xml: string, part: string): Relation[] {
  const reader = new XmlReader(xml);
  const relations: Relation[] = [];
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'Relationship' || reader.attr('TargetMode') === 'External') continue;
    relations.push({
      id: reader.attr('Id') ?? '',
      type: (reader.attr('Type') ?? '').split('/').pop() ?? '',
      target: resolveTarget(part, reader.attr('Target') ?? ''),
    });
  }
  return relations;
}
