import { join } from 'node:path';

/** Major version of the binaries; a cluster of another one cannot be opened by them. */
export const PG_MAJOR = '18';

/** Where things stand inside the store's data folder. */
export const layout = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  clusterInTheMaking: join(dataDir, 'postgres.new'),
  secrets: join(dataDir, 'postgres-secrets.json'),
  log: join(dataDir, 'postgres.log'),
  demoTokens: join(dataDir, 'demo-tokens.json'),
});
