import { damaged } from '../errors.ts';
import type { OpenedWorkbook } from '../open/open.ts';
import { readRelations, relationsOf } from '../open/relations.ts';
import type { Relation } from '../open/relations.ts';
import { addChildren } from '../xml/insert.ts';
import { XmlReader } from '../xml/reader.ts';
import { decodePart, encodeAttribute, encodePart } from '../xml/text.ts';
import { partKey } from '../zip/directory.ts';
import { rewriteZip } from '../zip/write.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** The addresses of the vocabulary; ISO/IEC 29500 Strict names the same things by others. */
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** `xl/worksheets/sheet1.xml`, `xl/comments1.xml` → `../comments1.xml`: some readers know relative targets only. */
function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

/** A package being changed part by part; parts that nobody names stay byte for byte. */
export class PackageEdit {
  readonly opened: OpenedWorkbook;
  readonly namespaces: typeof TRANSITIONAL;
  private changed = new Map<string, string>();
  /** Parts as they were, so that none is inflated twice. */
  private read = new Map<string, { text: string; bytes: Uint8Array } | null>();
  private names: Set<string>;

  constructor(opened: OpenedWorkbook) {
    this.opened = opened;
    this.names = new Set(opened.entries.map(({ name }) => partKey(name)));
    this.namespaces = this.text(opened.workbookPart)?.includes(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** The text of a part as it is now, or null. */
  text(name: string): string | null {
    return this.changed.get(name) ?? this.original(name)?.text ?? null;
  }

  /** The text of a part that must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === null) throw damaged();
    return text;
  }

  write(name: string, text: string): void {
    this.changed.set(name, text);
  }

  /** A new part with its content type; `pattern` has `#` in the place of its number. */
  add(pattern: string, body: string, type: { override: string } | { extension: string; type: string }): string {
    let n = 1;
    while (this.names.has(partKey(pattern.replace('#', String(n))))) n++;
    const name = pattern.replace('#', String(n));
    this.names.add(partKey(name));
    this.write(name, DECLARATION + body);
    this.declareType(name, type);
    return name;
  }

  /** The relations of a part, but for those that lead out of the package. */
  relations(part: string): Relation[] {
    const xml = this.text(relationsOf(part));
    return xml === null ? [] : readRelations(xml, part);
  }

  /** The target of a part's relation of a type, or null. */
  related(part: string, type: string): string | null {
    return this.relations(part).find((relation) => relation.type === type)?.target ?? null;
  }

  /** A new relation of a part, and its id. */
  relate(part: string, type: string, target: string): string {
    const name = relationsOf(part);
    const xml = this.text(name) ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}"/>`;
    const taken = new Set(idsIn(xml));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const address = `${this.namespaces.relations}/${type}`;
    const attributes = `Id="rId${n}" Type="${address}" Target="${encodeAttribute(relativeTo(part, target))}"`;
    this.write(
      name,
      addChildren(xml, 'Relationships', (prefix) => `<${prefix}Relationship ${attributes}/>`),
    );
    return `rId${n}`;
  }

  bytes(): Uint8Array {
    const { opened } = this;
    const changes = [...this.changed].map(([name, text]): [string, Uint8Array] => [
      name,
      encodePart(text, this.original(name)?.bytes ?? new Uint8Array(0)),
    ]);
    return rewriteZip(opened.bytes, opened.entries, new Map(changes));
  }

  private original(name: string): { text: string; bytes: Uint8Array } | null {
    const known = this.read.get(name);
    if (known !== undefined) return known;
    const bytes = this.opened.part(name);
    const original = bytes && { text: decodePart(bytes), bytes };
    this.read.set(name, original);
    return original;
  }

  private declareType(name: string, type: { override: string } | { extension: string; type: string }): void {
    const xml = this.required(CONTENT_TYPES);
    if ('override' in type) {
      const attributes = `PartName="/${encodeAttribute(name)}" ContentType="${type.override}"`;
      this.write(
        CONTENT_TYPES,
        addChildren(xml, 'Types', (prefix) => `<${prefix}Override ${attributes}/>`),
      );
    } else if (!new RegExp(`Extension\\s*=\\s*["']${type.extension}["']`, 'i').test(xml)) {
      const attributes = `Extension="${type.extension}" ContentType="${type.type}"`;
      this.write(
        CONTENT_TYPES,
        addChildren(xml, 'Types', (prefix) => `<${prefix}Default ${attributes}/>`, 'first'),
      );
    }
  }
}

/** External relations have ids, too. */
function idsIn(xml: string): string[] {
  const reader = new XmlReader(xml);
  const ids: string[] = [];
  while (reader.next()) {
    const id = reader.kind === 'open' && reader.name === 'Relationship' ? reader.attr('Id') : null;
    if (id) ids.push(id);
  }
  return ids;
}
