import type { CustomPart } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireWritable, text } from './context.ts';

export function customXmlParts(ctx: ApiContext): ApiObject {
  const { parts } = ctx.model;
  return object({
    type: 'CustomXmlPartCollection',
    items: () => parts.map((item) => part(ctx, item)),
    members: {
      Add: method(([xml]) => {
        requireWritable(ctx);
        const item = { id: `{${ctx.model.nextId()}}`, namespace: namespaceOf(text(xml)), xml: text(xml) };
        parts.push(item);
        ctx.model.emit({ kind: 'document', who: 'addin' });
        return part(ctx, item);
      }, '1.5'),
      GetByNamespace: method(([namespace]) => {
        const own = (): CustomPart[] => parts.filter((item) => item.namespace === text(namespace));
        return object({
          type: 'CustomXmlPartScopedCollection',
          items: () => own().map((item) => part(ctx, item)),
          members: {
            GetCount: method(() => own().length, '1.5'),
            GetOnlyItemOrNullObject: method(() => (own().length === 1 ? part(ctx, own()[0]!) : null), '1.5'),
            GetItem: method(([id]) => {
              const found = own().find((item) => item.id === id);
              return found ? part(ctx, found) : fail('ItemNotFound');
            }, '1.5'),
          },
        });
      }, '1.5'),
      GetItem: method(([id]) => {
        const found = parts.find((item) => item.id === id);
        return found ? part(ctx, found) : fail('ItemNotFound');
      }, '1.5'),
    },
  });
}

/** Only well-formed XML with a root element is taken. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([^\s/>]+)([^>]*)>/.exec(xml);
  if (!root || !new RegExp(`(</${root[1]}>|/>)\\s*$`).test(xml)) return fail('InvalidArgument');
  return /\sxmlns="([^"]*)"/.exec(root[2]!)?.[1] ?? '';
}

function part(ctx: ApiContext, item: CustomPart): ApiObject {
  return object({
    type: 'CustomXmlPart',
    identity: () => ({ Id: item.id }),
    members: {
      Id: property(() => item.id, undefined, '1.5'),
      NamespaceUri: property(() => item.namespace, undefined, '1.5'),
      GetXml: method(() => item.xml, '1.5'),
      SetXml: method(([xml]) => {
        requireWritable(ctx);
        item.xml = text(xml);
        item.namespace = namespaceOf(item.xml);
        ctx.model.emit({ kind: 'document', who: 'addin' });
      }, '1.5'),
      Delete: method(() => {
        requireWritable(ctx);
        ctx.model.parts.splice(ctx.model.parts.indexOf(item), 1);
        ctx.model.emit({ kind: 'document', who: 'addin' });
      }, '1.5'),
    },
  });
}
