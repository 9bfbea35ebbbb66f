import { it } from 'vitest';
import { runSchedules } from './support/in-memory.ts';

it('nothing is lost, whatever the network does (1,250 schedules)', () => runSchedules(2369, 1250), 300_000);
