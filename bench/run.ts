import { benchCheck } from './check.ts';
import { benchCitations } from './citations.ts';
import { benchReading } from './reading.ts';

/** `npm run bench`: every figure is a ratio within this run, so that it holds on other machines too. */
await benchReading();
await benchCheck();
await benchCitations();
