import { Button } from '@fluentui/react-components';
import type { Snapshot } from '../flow/state.ts';
import { safeFixes } from '../view/preview.ts';
import { summaryWords } from '../words/summary.ts';
import { Table20Regular, Warning16Filled, Wrench16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** What can be mended at once, what is only a warning, and the way to the figures: mending tries every repair, so it comes after the verdict. */
export function Totals({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const writable = flow.deps.host.capabilities.write;
  const fixes = writable && snapshot.assessment ? safeFixes(snapshot.assessment).changes.length : 0;
  const warnings = snapshot.assessment?.summary.warnings ?? 0;
  return (
    <section className={shared.section}>
      {fixes > 0 && (
        <div className={shared.spread}>
          <span className={shared.wrap}>
            <Wrench16Regular aria-hidden />
            {words.overview.safeFixes(fixes)}
          </span>
          <Button
            className={shared.small}
            size="small"
            onClick={() => flow.set({ preview: { kind: 'safe' }, screen: 'fix-preview' })}
          >
            {words.common.preview}
          </Button>
        </div>
      )}
      {warnings > 0 && (
        <div className={shared.spread}>
          <span className={shared.wrap}>
            <Warning16Filled className={shared.warning} aria-hidden />
            {words.overview.warnings(warnings)}
          </span>
          <Button className={shared.small} size="small" onClick={() => flow.set({ tab: 'findings' })}>
            {words.common.view}
          </Button>
        </div>
      )}
      <div>
        <Button
          className={shared.small}
          size="small"
          icon={<Table20Regular />}
          onClick={() => flow.set({ screen: 'summary' })}
        >
          {summaryWords[words.locale].open}
        </Button>
      </div>
    </section>
  );
}
