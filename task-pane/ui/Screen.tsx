import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { ArrowLeft20Regular } from './icons.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    flexGrow: 1,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

type Props = { title: string; footer: ReactNode; children: ReactNode; back?: boolean };

/**
 * A screen over the tabs, with a back arrow (Esc does the same). Its body, named like the heading, takes the focus when
 * it opens. It is a stop of the Tab key: in Excel on the web office.js leads that key itself, from stop to stop, and out
 * of the pane from anything else (a heading with tabindex -1).
 */
export function Screen({ title, footer, children, back = true }: Props) {
  const styles = useStyles();
  const { flow, words } = usePane();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only when the pane already has the focus: a verb from the ribbon must not take it from the sheet.
    if (document.hasFocus()) body.current?.focus();
  }, []);
  return (
    <>
      <div className={styles.head}>
        {back && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowLeft20Regular />}
            aria-label={words.common.back}
            onClick={() => flow.set({ screen: 'home' })}
          />
        )}
        <h2 className={styles.title}>{title}</h2>
      </div>
      <NoticeBar />
      <main className={styles.body} aria-label={title} tabIndex={0} ref={body}>
        {children}
      </main>
      {footer}
    </>
  );
}
