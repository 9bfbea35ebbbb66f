import {
  compose,
  createReplica,
  join,
  localEdits,
  openConflicts,
  packReplica,
  receive,
  settle,
  unpackReplica,
} from '../../../../core/sync/index.ts';
import type { Choice, ContentField, Place, Replica, Write } from '../../../../core/sync/index.ts';
import { emptyMemory, parseMemory, writeMemory } from '../../../../core/memory/index.ts';
import type { SyncAnswer, SyncRequest, SyncSnapshot } from '../../../../core/wire/sync.ts';
import type { ContentRow } from '../../../../core/wire/types.ts';

/** Few places, so that officers meet. */
export const TASKS = ['I.1', 'V.19'];
export const FIELDS: readonly ContentField[] = ['lead', 'result'];

/** One officer's copy of the sheet. */
type Document = { name: string; rows: ContentRow[]; replica: Replica };
type Letter = { from: Document; message: SyncRequest };
type Reply = { to: Document; answer: SyncAnswer };

/** The store as the clients see it, in memory or over HTTP. */
export type Store = {
  sync(request: SyncRequest): SyncAnswer | Promise<SyncAnswer>;
  changesSince(since: number): SyncSnapshot | Promise<SyncSnapshot>;
};

/** What officers do to a text. */
export type Typing = 'replace' | 'append' | 'first' | 'last' | 'cut' | 'clear' | 'common';
export type Chosen = 'mine' | 'theirs' | 'edited';

const blank = (task: string): ContentRow => ({
  task,
  text: '',
  lead: '',
  deadline: '',
  result: '',
  basis: '',
  note: '',
});

/**
 * Officers, their documents, a network that loses, doubles, delays and reorders, and one store. Every text typed carries
 * a mark of its own (`e1`, `e2` …), so that it can be followed.
 */
export function createWorld(documents: number) {
  const docs: Document[] = Array.from({ length: documents }, (_, at) => newDocument(`d${at}`));
  const letters: Letter[] = [];
  const replies: Reply[] = [];
  /** Marks that a person took out of a text they had before their eyes. */
  const takenOut = new Set<string>();
  /** Marks that a person gave up where the machine had asked them. */
  const givenUp = new Set<string>();
  let typed = 0;
  const doc = (at: number): Document => docs[at % docs.length] as Document;
  const pick = <T>(from: T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

  function setText(document: Document, { task, field }: Place, text: string): void {
    document.rows = document.rows.map((row) => (row.task === task ? { ...row, [field]: text } : row));
  }

  /** The sheet first, then the replica; a machine that stops in between has only the first. */
  function keep(document: Document, { replica, writes }: { replica: Replica; writes: Write[] }, crash = false): void {
    for (const write of writes) setText(document, write, write.after);
    if (!crash) document.replica = replica;
  }

  return {
    docs,
    letters,
    replies,
    takenOut,
    givenUp,
    marks: () => Array.from({ length: typed }, (_, at) => `e${at + 1}`),

    type(at: number, place: Place, typing: Typing): void {
      const document = doc(at);
      const before = textAt(document, place);
      const after = retyped(before, typing, () => `e${(typed += 1)}`);
      for (const mark of marksIn(before)) if (!marksIn(after).has(mark)) takenOut.add(mark);
      setText(document, place, after);
    },

    send(at: number): void {
      const document = doc(at);
      const { replica, message } = compose(document.replica, document.rows, { author: document.name });
      document.replica = replica;
      letters.push({ from: document, message });
    },

    /** A letter reaches the store; `again` leaves a copy of it on the way. */
    async deliver(store: Store, at: number, again: boolean): Promise<void> {
      const letter = pick(letters, at);
      if (letter === undefined) return;
      if (!again) letters.splice(letters.indexOf(letter), 1);
      replies.push({ to: letter.from, answer: await store.sync(letter.message) });
    },

    hear(at: number, again: boolean, crash: boolean): void {
      const reply = pick(replies, at);
      if (reply === undefined) return;
      if (!again) replies.splice(replies.indexOf(reply), 1);
      keep(reply.to, receive(reply.to.replica, reply.to.rows, reply.answer), crash);
    },

    /** One exchange without trouble. */
    async sync(store: Store, at: number): Promise<void> {
      this.send(at);
      await this.deliver(store, letters.length - 1, false);
      this.hear(replies.length - 1, false, false);
    },

    lose(what: 'letter' | 'reply', at: number): void {
      const from: unknown[] = what === 'letter' ? letters : replies;
      if (from.length > 0) from.splice(at % from.length, 1);
    },

    settle(at: number, which: number, chosen: Chosen): void {
      const document = doc(at);
      const conflict = pick(openConflicts(document.replica, document.rows), which);
      if (conflict === undefined) return;
      const { mine, theirs } = conflict;
      const choice: Choice =
        chosen === 'edited' ? { take: chosen, text: `${mine} e${(typed += 1)}` } : { take: chosen };
      const settled = settle(document.replica, document.rows, conflict, choice);
      keep(document, settled);
      const now = marksIn(textAt(document, conflict));
      for (const mark of [...marksIn(mine), ...marksIn(theirs.value)]) if (!now.has(mark)) givenUp.add(mark);
    },

    /** The file is closed and opened again: what it remembers goes through its memory. */
    restart(at: number): void {
      const document = doc(at);
      const json = writeMemory({ ...emptyMemory, sync: packReplica(document.replica, document.rows) });
      const memory = parseMemory(json)?.sync;
      if (!memory) throw new Error('the memory cannot be read back');
      document.replica = unpackReplica(memory, document.rows);
    },

    /** The file is copied to another machine, client id, outbox and all. */
    copy(at: number): void {
      docs.push({ ...doc(at), name: `d${docs.length}` });
    },

    async join(store: Store, at: number): Promise<void> {
      const document = doc(at);
      keep(document, join(document.replica, document.rows, await store.changesSince(0)));
    },

    /** Everybody syncs and settles until there is nothing left to say. */
    async settleAll(store: Store): Promise<void> {
      for (let round = 0; round < 30; round += 1) {
        let quiet = true;
        for (const [at, document] of docs.entries()) {
          const conflicts = openConflicts(document.replica, document.rows);
          for (let left = conflicts.length; left > 0; left -= 1) {
            this.settle(at, 0, (['mine', 'theirs', 'edited'] as const)[(round + at + left) % 3] as Chosen);
          }
          const { replica, message } = compose(document.replica, document.rows, { author: document.name });
          document.replica = replica;
          const answer = await store.sync(message);
          const known = document.replica.revision;
          keep(document, receive(replica, document.rows, answer));
          const waits =
            openConflicts(document.replica, document.rows).length + localEdits(document.replica, document.rows).length;
          if (message.changes.length > 0 || waits > 0 || document.replica.revision !== known) quiet = false;
        }
        if (quiet) return;
      }
      throw new Error('the documents do not come to rest');
    },
  };
}

export type World = ReturnType<typeof createWorld>;

function newDocument(name: string): Document {
  return { name, rows: TASKS.map(blank), replica: createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: name }) };
}

const textAt = ({ rows }: Document, { task, field }: Place): string =>
  rows.find((row) => row.task === task)?.[field] ?? '';

function retyped(before: string, typing: Typing, mark: () => string): string {
  const clauses = before === '' ? [] : before.split('; ');
  switch (typing) {
    case 'replace':
      return [mark(), mark(), mark()].join('; ');
    case 'append':
      return [...clauses, mark()].join('; ');
    case 'first':
      return [mark(), ...clauses.slice(1)].join('; ');
    case 'last':
      return [...clauses.slice(0, -1), mark()].join('; ');
    case 'cut':
      return clauses.slice(1).join('; ');
    case 'clear':
      return '';
    case 'common':
      return 'như nhau';
  }
}

export const marksIn = (text: string): Set<string> => new Set(text.match(/e\d+/g) ?? []);
