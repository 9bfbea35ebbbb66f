import type { Env } from './env.ts';

export function lockService(env: Env): object {
  const lock = (kind: string): object => {
    let held = false;
    return env.strict.make(kind, {
      tryLock: (ms: unknown) => {
        if (typeof ms !== 'number') throw new Error('Lock.tryLock: milliseconds expected');
        const edit = env.trouble.beforeWrite;
        env.trouble.beforeWrite = null;
        edit?.();
        held = !env.trouble.locked;
        return held;
      },
      hasLock: () => held,
      releaseLock: () => {
        held = false;
      },
    });
  };
  const locks = { document: lock('DocumentLock'), script: lock('ScriptLock'), user: lock('UserLock') };
  return env.strict.make('LockService', {
    getDocumentLock: () => locks.document,
    getScriptLock: () => locks.script,
    getUserLock: () => locks.user,
  });
}
