import { Button } from '@fluentui/react-components';
import type { Issue } from '../../core/issues/types.ts';
import { mendableRows } from '../view/preview.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** Several rows of the form put right together: their wording, or the rows themselves. Never among the safe repairs. */
export function StructureActions({ issues }: { issues: Issue[] }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  if (!flow.deps.host.capabilities.write) return null;
  const offers = [
    { of: 'wording' as const, label: words.findings.wordingAll },
    { of: 'rows' as const, label: words.findings.rowsAll },
  ].map((offer) => ({ ...offer, count: mendableRows(issues, offer.of).length }));
  const worth = offers.filter(({ count }) => count > 1);
  if (worth.length === 0) return null;
  return (
    <div className={shared.wrap}>
      {worth.map(({ of, label, count }) => (
        <Button
          key={of}
          className={shared.small}
          size="small"
          data-finding-action
          onClick={() => flow.set({ preview: { kind: 'structure', of }, screen: 'fix-preview' })}
        >
          {label(count)}
        </Button>
      ))}
    </div>
  );
}
