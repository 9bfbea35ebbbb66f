import { isLater } from '../view/release.ts';
import { releaseWords } from '../words/release.ts';
import { Bar } from './Bar.tsx';
import { usePane } from './pane-context.tsx';

/** A pane of an earlier release goes on, and says that there is a later one. */
export function NewerStore({ version }: { version: string }) {
  const { flow, words } = usePane();
  const own = flow.deps.version;
  return isLater(version, own) ? <Bar tone="info">{releaseWords[words.locale].newer(version, own)}</Bar> : null;
}
