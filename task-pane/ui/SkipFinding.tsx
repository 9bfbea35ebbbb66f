import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Issue } from '../../core/issues/types.ts';
import { secrecyMark } from '../../core/rules/index.ts';
import { nfc } from '../../core/text/index.ts';
import { mayBeSkipped, MOST_LETTERS, reasonOf } from '../flow/reasons.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** *Bỏ qua (ghi lý do)*, where the round lets a finding stand with a reason; the reason can be taken back. */
export function SkipFinding({ issue }: { issue: Issue }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const [writing, setWriting] = useState(false);
  if (!mayBeSkipped(state, issue)) return null;
  const reason = reasonOf(state, issue);
  if (writing) return <ReasonField issue={issue} reason={reason} close={() => setWriting(false)} />;
  return (
    <div className={shared.wrap}>
      {reason !== '' && <p className={shared.hint}>{words.skip.done(reason)}</p>}
      <Button className={shared.small} size="small" data-finding-action onClick={() => setWriting(true)}>
        {reason === '' ? words.skip.skip : words.skip.change}
      </Button>
      {reason !== '' && (
        <Button className={shared.small} size="small" data-finding-action onClick={() => void flow.skip(issue, '')}>
          {words.skip.takeBack}
        </Button>
      )}
    </div>
  );
}

type Props = { issue: Issue; reason: string; close(): void };

function ReasonField({ issue, reason, close }: Props) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const [text, setText] = useState(reason);
  const [wrong, setWrong] = useState<'missing' | 'secret' | null>(null);
  const save = () => {
    if (text.trim() === '') return setWrong('missing');
    // Looked for before it gets into the file, and so before anything leaves the machine.
    if (secrecyMark(nfc(text)) !== null) return setWrong('secret');
    void flow.skip(issue, text);
    close();
  };
  return (
    <>
      <Field
        label={words.skip.label}
        hint={words.skip.hint}
        required
        {...(wrong ? { validationMessage: words.skip[wrong] } : {})}
      >
        <Textarea
          autoFocus
          rows={2}
          resize="vertical"
          maxLength={MOST_LETTERS}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={shared.wrap}>
        <Button className={shared.small} size="small" data-finding-action onClick={save}>
          {words.common.save}
        </Button>
        <Button className={shared.small} size="small" data-finding-action onClick={close}>
          {words.common.later}
        </Button>
      </div>
    </>
  );
}
