import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    flexGrow: 1,
  },
  line: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.4 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
});

/** Stands where text is about to be. */
export function LoadingLines() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div className={styles.lines} role="progressbar" aria-busy aria-label={words.header.opening}>
      {[90, 70, 80, 60, 85, 75, 65, 80].map((width, i) => (
        <div key={i} className={styles.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
