import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
});

/** Before the first reading, or when it could not be made. */
export function Opening() {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const failed = state.notice?.kind === 'failure' ? state.notice.failure : null;
  return (
    <>
      <main className={styles.body}>
        {failed ? (
          <Bar tone="error" role="alert">
            {failureSentence(failed, words)}
          </Bar>
        ) : (
          <Skeleton className={styles.lines} aria-label={words.header.opening}>
            {[90, 70, 80, 60, 85, 75, 65, 80].map((width, i) => (
              <SkeletonItem key={i} size={16} style={{ width: `${width}%` }} />
            ))}
          </Skeleton>
        )}
      </main>
      <Footer
        {...(failed
          ? { actions: [{ label: words.common.retry, primary: true, onClick: () => void flow.open() }] }
          : {})}
      />
    </>
  );
}
