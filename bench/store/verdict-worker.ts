import { directory } from '../../store/seeds.ts';
import { judge } from '../../store/submissions/verdict.ts';
import { answerJobs } from '../../store/thread.ts';
import { addMadeUp } from './agencies.ts';

/** The store's own checking thread, with the made-up agencies in its directory. */
addMadeUp(directory);
answerJobs(judge);
