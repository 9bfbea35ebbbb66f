import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Ladder } from './Ladder.tsx';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  footer: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    '@media (max-height: 560px)': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
      gap: tokens.spacingVerticalXS,
    },
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: {
    flexGrow: 1,
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  secondary: { flexGrow: 0, minWidth: 'auto' },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

export type FooterAction = { label: string; onClick(): void; primary?: boolean; grow?: boolean; disabled?: boolean };

/** The ladder, or a note in its place, over one or two buttons. */
export function Footer({ note, actions }: { note?: ReactNode; actions?: FooterAction[] }) {
  const styles = useStyles();
  const { flow, words, state } = usePane();
  const shown = actions ?? [{ label: words.submit, onClick: () => void flow.submit(), primary: true }];
  const slow = state.busy?.slow ? words.common.working[state.busy.with] : null;
  return (
    <footer className={styles.footer}>
      {slow || note ? (
        <div className={styles.note} role="status">
          {slow ?? note}
        </div>
      ) : (
        <Ladder />
      )}
      <div className={styles.buttons}>
        {shown.map(({ label, onClick, primary, grow, disabled }) => (
          <Button
            key={label}
            className={primary || grow ? styles.button : styles.secondary}
            appearance={primary ? 'primary' : 'secondary'}
            disabledFocusable={disabled}
            onClick={onClick}
          >
            {label}
          </Button>
        ))}
      </div>
    </footer>
  );
}
