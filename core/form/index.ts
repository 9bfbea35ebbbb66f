export { matchForms, takeOver, type FormMatch, type TakeOver, type TaskMatch } from './take-over.ts';
