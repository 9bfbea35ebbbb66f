/** What the first view can do without: loaded right after it, or by whoever needs it first. */
export const later = {
  writing: () => import('./writing.ts'),
  citing: () => import('./citing.ts'),
  marks: () => import('./marks.ts'),
  clearMemory: () => import('./clear-memory.ts'),
  submission: () => import('./submission.ts'),
  outbox: () => import('./outbox.ts'),
  conflicts: () => import('./conflicts.ts'),
  signIn: () => import('./device-sign-in.ts'),
};

export async function prefetchFlow(): Promise<void> {
  for (const load of Object.values(later)) await load().catch(() => undefined);
}
