export { exchange } from './exchange.ts';
export { settleAll } from './conflicts.ts';
