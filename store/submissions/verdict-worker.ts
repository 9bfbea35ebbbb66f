import { answerJobs } from '../thread.ts';
import { judge } from './verdict.ts';

answerJobs(judge);
