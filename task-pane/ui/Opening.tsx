import { makeStyles } from '@fluentui/react-components';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { LoadingLines } from './LoadingLines.tsx';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, overflow: 'hidden' },
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
          <LoadingLines />
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
