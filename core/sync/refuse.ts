import { secrecyMark } from '../rules/secrecy.ts';
import type { SyncMessage } from './message.ts';
import { placeKey, type Place } from './types.ts';

/** A cell of Google Sheets holds 50,000 characters, one of Excel 32,767; a task may take several lines of the sheet. */
export const MAX_TEXT = 100_000;

/** Why nothing of a message is taken; the codes are the store's problem codes. */
export type Refusal = {
  code:
    | 'nul-in-text'
    | 'text-too-long'
    | 'change-doubled'
    | 'classified'
    | 'wrong-agency'
    | 'round-closed'
    | 'form-changed'
    | 'task-unknown'
    | 'revision-unknown'
    | 'message-id-reused';
  params: Record<string, unknown>;
};

/** What cannot be taken whatever the store holds. Secrecy (S-01) comes before anything is looked up or stored. */
export function refuseTexts(message: SyncMessage): Refusal | null {
  const texts = textsOf(message);
  const holding = (wrong: (text: string) => boolean) => places(texts.filter(({ text }) => wrong(text)));
  const nul = holding((text) => text.includes('\0'));
  if (nul.length > 0) return { code: 'nul-in-text', params: { places: nul } };
  const classified = holding((text) => secrecyMark(text) !== null);
  if (classified.length > 0) return { code: 'classified', params: { places: classified } };
  const long = holding((text) => text.length > MAX_TEXT);
  if (long.length > 0) return { code: 'text-too-long', params: { places: long, limit: MAX_TEXT } };
  const keys = message.changes.map(placeKey);
  const doubled = places(message.changes.filter((_, at) => keys.indexOf(keys[at] as string) < at));
  return doubled.length > 0 ? { code: 'change-doubled', params: { places: doubled } } : null;
}

type Text = Partial<Place> & { text: string };

function textsOf({ changes, author = '' }: SyncMessage): Text[] {
  return [
    { text: author },
    ...changes.flatMap(({ task, field, before = '', after, declined = [] }) =>
      [task, before, after, ...declined].map((text) => ({ task, field, text })),
    ),
  ];
}

/** Where, never what stood there. A text that belongs to no field is the author's name. */
function places(texts: Partial<Place>[]): { task: string | null; field: string }[] {
  const seen = new Map(texts.map(({ task = null, field = 'author' }) => [`${task}/${field}`, { task, field }]));
  return [...seen.values()].slice(0, 20);
}
