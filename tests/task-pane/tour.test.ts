import { describe, expect, it } from 'vitest';
import { TOUR_STEPS } from '../../task-pane/flow/tour.ts';
import { tourMemory } from '../../task-pane/tour-memory.ts';
import { DONE, sampleBook } from './sample-book.ts';
import { setup } from './setup.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  } as Partial<Storage> as Storage;
}

const closed = {
  getItem: () => {
    throw new Error('closed');
  },
} as Partial<Storage> as Storage;

describe('whether the tour was seen', () => {
  it('is kept for the person, and for the next opening', () => {
    const localStorage = storage();
    expect(tourMemory({ localStorage }).isSeen()).toBe(false);
    tourMemory({ localStorage }).keep();
    expect(tourMemory({ localStorage }).isSeen()).toBe(true);
  });

  it.each([
    ['nowhere to keep it', {}],
    ['a storage that is closed', { localStorage: closed }],
    [
      'a storage that may not even be named',
      {
        get localStorage(): Storage {
          throw new DOMException('sandboxed', 'SecurityError');
        },
      },
    ],
  ])('counts as seen with %s', (_, where) => {
    tourMemory(where).keep();
    expect(tourMemory(where).isSeen()).toBe(true);
  });
});

describe('the tour', () => {
  const opened = async (memory = tourMemory({ localStorage: storage() })) => {
    const pane = setup(sampleBook({ agency: 'Bộ Tài chính', all: DONE }));
    (pane.flow.deps as { tour?: typeof memory }).tour = memory;
    await pane.flow.open();
    pane.flow.offerTour();
    return { ...pane, memory };
  };

  it('comes at the first opening, goes step by step, and comes no more after the last', async () => {
    const { flow, host, memory } = await opened();
    for (const step of TOUR_STEPS.keys()) {
      expect(flow.get().tour).toBe(step);
      flow.goOnWithTour(step + 1);
    }
    expect(flow.get().tour).toBeNull();
    expect(host.count('memory.save')).toBe(0);
    flow.offerTour();
    expect(flow.get().tour).toBeNull();
    expect((await opened(memory)).flow.get().tour).toBeNull();
  });

  it('is found again after it was skipped', async () => {
    const { flow } = await opened();
    flow.goOnWithTour(null);
    expect(flow.get().tour).toBeNull();
    flow.set({ screen: 'help' });
    flow.startTour();
    expect(flow.get()).toMatchObject({ tour: 0, screen: 'home' });
  });

  it('does not come over what was asked for', async () => {
    const { flow } = await opened();
    flow.set({ tour: null, screen: 'submission' });
    flow.offerTour();
    expect(flow.get().tour).toBeNull();
  });
});
