import { Link } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** The form's own footnote, unfolded in place under the line it explains. */
export function Footnote({ number, children }: { number: number; children: ReactNode }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const [open, setOpen] = useState(false);
  const text = flow.deps.form.footnotes.find((footnote) => footnote.number === number)?.text;
  return (
    <>
      <div className={shared.spread}>
        <span className={shared.hint}>{children}</span>
        <Link as="button" className={shared.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.task.footnote(number)}
        </Link>
      </div>
      {open && <p className={shared.quote}>{text}</p>}
    </>
  );
}
