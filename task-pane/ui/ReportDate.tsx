import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { day } from '../view/format.ts';
import { usePane } from './pane-context.tsx';
import { ReportDateEditor } from './screens.tsx';
import { useStyles } from './styles.ts';

/** The day the verdict is made for; typed as documents write it, since a date field shows the machine's own order. */
export function ReportDate({ reportDate, fixed }: { reportDate: string; fixed: boolean }) {
  const { words } = usePane();
  const shared = useStyles();
  const [editing, setEditing] = useState(false);
  if (editing) return <ReportDateEditor reportDate={reportDate} done={() => setEditing(false)} />;
  return (
    <>
      {day(reportDate)}
      {' · '}
      {fixed ? (
        <span className={shared.aside}>{words.overview.reportDateFixed}</span>
      ) : (
        <Link as="button" inline onClick={() => setEditing(true)}>
          {words.common.change}
        </Link>
      )}
    </>
  );
}
