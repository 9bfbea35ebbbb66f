import { Link, mergeClasses } from '@fluentui/react-components';
import type { DocumentMemory } from '../../core/memory/types.ts';
import { shortHash, vietnamTime } from '../view/format.ts';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** "Chưa được nhận" first, then what is kept, how it will go, and a way out before the deadline. */
export function OutboxScreen() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { submission, memory, sync, outboxWaits } = state;
  const { outbox } = words;
  const failed = submission.step === 'failed' ? submission : null;
  const kept = failed === null || failed.kept;
  const blocked = outboxWaits === 'gone' || outboxWaits === 'other-agency' || outboxWaits === 'classified';
  const workOn = { label: words.submission.workOn, grow: true, onClick: () => flow.set({ screen: 'home' }) };
  const go = {
    label: outboxWaits === 'confirm' ? outbox.send : words.submission.retry,
    primary: true,
    onClick: () => void flow.sendKept(),
  };
  return (
    <Screen title={outbox.title} footer={<Footer actions={blocked ? [workOn] : [workOn, go]} />}>
      <Bar tone="warning" icon="offline" role="alert" title={kept ? outbox.notSent : outbox.notKept}>
        {outboxWaits === null
          ? failed && failureSentence(failed.failure, words)
          : `${outbox.waits[outboxWaits]} ${words.submission.stillWork}`}
      </Bar>
      {!kept && <p className={mergeClasses(shared.section, shared.text)}>{outbox.notKeptHint}</p>}
      {memory.pending && <Kept pending={memory.pending} />}
      {sync.step === 'waiting' && sync.changes > 0 && (
        <p className={mergeClasses(shared.section, shared.text)}>{outbox.edits(sync.changes)}</p>
      )}
      {kept && outboxWaits === null && <WhatComes />}
    </Screen>
  );
}

/** It goes out by itself; what can be done where the deadline comes first. */
function WhatComes() {
  const shared = useStyles();
  const { outbox } = usePane().words;
  return (
    <>
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>{outbox.how}</h3>
        <p className={shared.text}>{outbox.howHint}</p>
      </section>
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>{outbox.late}</h3>
        <p className={shared.text}>{outbox.lateHint}</p>
      </section>
    </>
  );
}

function Kept({ pending }: { pending: NonNullable<DocumentMemory['pending']> }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const { day, time } = vietnamTime(pending.startedAt);
  return (
    <section className={shared.section}>
      <div className={shared.spread}>
        <h3 className={shared.sectionHead}>{words.outbox.item}</h3>
        <Link as="button" className={shared.link} onClick={() => void flow.dropKept()}>
          {words.outbox.drop}
        </Link>
      </div>
      <p className={shared.hint}>{words.outbox.frozen(time.slice(0, 5), day, shortHash(pending.contentHash))}</p>
    </section>
  );
}
