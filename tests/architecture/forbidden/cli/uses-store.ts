import { verdict } from '../store/verdict.ts';
export const copy = verdict;
