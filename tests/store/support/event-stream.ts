import { z } from 'zod';

export type ReceivedEvent = { id: number; event: string; data: Record<string, unknown> };

const Data = z.record(z.string(), z.unknown());

/** Reads server-sent events off an answer until it is closed. */
export function eventReader(answer: Response) {
  if (answer.body === null) throw new Error('the answer has no body');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events: ReceivedEvent[] = [];
  return {
    /** Waits for so many events; fails when the stream ends before. */
    async take(count: number): Promise<ReceivedEvent[]> {
      while (events.length < count) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended after ${events.length} of ${count} events`);
        text += value;
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        events.push(...frames.filter((frame) => frame.includes('event: ')).map(parse));
      }
      return events.splice(0, count);
    },
    async ended(): Promise<boolean> {
      for (;;) if ((await reader.read()).done) return true;
    },
    close: () => reader.cancel(),
  };
}

function parse(frame: string): ReceivedEvent {
  const fields = new Map(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    id: Number(fields.get('id')),
    event: fields.get('event') ?? '',
    data: Data.parse(JSON.parse(fields.get('data') ?? '{}')),
  };
}
