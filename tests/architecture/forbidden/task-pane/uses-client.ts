import { client } from '../store-client/index.ts';
export const made = client;
