import { answerJobs } from '../thread.ts';
import { writeExport } from './write.ts';

answerJobs(writeExport);
