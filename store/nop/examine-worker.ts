import { answerJobs } from '../thread.ts';
import { examine } from './examine.ts';

answerJobs(examine);
