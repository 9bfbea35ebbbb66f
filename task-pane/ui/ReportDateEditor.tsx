import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { day, readDay } from '../view/format.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

export function ReportDateEditor({ reportDate, done }: { reportDate: string; done(): void }) {
  const { flow, words } = usePane();
  const shared = useStyles();
  const [text, setText] = useState(day(reportDate));
  const [wrong, setWrong] = useState(false);
  const save = (value: string | null) => {
    void flow.setReportDate(value);
    done();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const iso = readDay(text);
        if (iso === null) setWrong(true);
        else save(iso);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <Field
        size="small"
        hint={words.overview.reportDateHint}
        {...(wrong ? { validationMessage: words.overview.reportDateWrong } : {})}
      >
        <Input
          autoFocus
          size="small"
          inputMode="numeric"
          aria-label={words.overview.reportDate}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={shared.wrap}>
        <Button className={shared.small} size="small" type="submit">
          {words.common.save}
        </Button>
        <Button className={shared.small} size="small" appearance="subtle" onClick={() => save(null)}>
          {words.overview.reportDateToday}
        </Button>
      </div>
    </form>
  );
}
