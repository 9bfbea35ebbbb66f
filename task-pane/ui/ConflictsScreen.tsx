import { Checkbox, Radio, RadioGroup, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Choice, OpenConflict } from '../../core/sync/index.ts';
import { assessedRow } from '../flow/rows.ts';
import { vietnamTime } from '../view/format.ts';
import { Additions } from './Change.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  text: { margin: `0 0 0 ${tokens.spacingHorizontalXXXL}`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  edited: { alignSelf: 'stretch' },
});

/** The first of the conflicts; each one that is settled makes room for the next. */
export function ConflictsScreen() {
  const { state } = usePane();
  const [first] = state.conflicts;
  // Another text of theirs is another question.
  return first ? <Conflict key={`${first.task} ${first.field} ${first.theirs.version}`} conflict={first} /> : null;
}

type Taken = Choice['take'];

/** Base, mine, theirs, or a text of one's own; what is not taken stays in the history. */
function Conflict({ conflict }: { conflict: OpenConflict }) {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { conflicts } = words;
  const { task, field, base, mine, theirs } = conflict;
  const [take, setTake] = useState<Taken>('mine');
  const [text, setText] = useState(mine);
  const [all, setAll] = useState(false);
  const count = state.conflicts.length;
  const cell = assessedRow(state.snapshot, task)?.row.cells[field === 'text' ? 'task' : field] ?? null;
  const at = vietnamTime(theirs.at);
  const names: Record<Taken, string> = {
    mine: conflicts.mine,
    theirs: conflicts.theirs(theirs.author),
    edited: conflicts.edit,
  };
  const many = all && take !== 'edited';
  const settle = () =>
    void flow.settleConflicts(many ? state.conflicts : [conflict], take === 'edited' ? { take, text } : { take });
  const goesOn = state.submission.step === 'conflicts' ? conflicts.goesOn : undefined;
  const footer = (
    <Footer
      {...(goesOn === undefined ? {} : { note: goesOn })}
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        { label: many ? conflicts.keepAll(count) : conflicts.keep, primary: true, onClick: settle },
      ]}
    />
  );
  const shown = (version: string) => (
    <p className={mergeClasses(shared.hint, own.text)} lang="vi">
      {version === '' ? conflicts.empty : <Additions base={base ?? version} text={version} />}
    </p>
  );
  return (
    <Screen title={conflicts.title} footer={footer}>
      <section className={shared.section}>
        <div className={shared.spread}>
          <h3 className={shared.sectionHead}>
            {task} · {words.returned.fields[field === 'text' ? 'task' : field]}
          </h3>
          <span className={shared.aside}>{[cell, conflicts.of(1, count)].filter(Boolean).join(' · ')}</span>
        </div>
        <p className={shared.hint}>{conflicts.what}</p>
        <p className={shared.hint}>{conflicts.base}</p>
        <p className={shared.quote} lang="vi">
          {base === null ? conflicts.baseUnknown : base === '' ? conflicts.empty : base}
        </p>
      </section>
      <RadioGroup
        className={shared.section}
        value={take}
        onChange={(_, data) => setTake(data.value as Taken)}
        aria-label={conflicts.choose}
      >
        <Radio value="mine" label={names.mine} />
        {shown(mine)}
        <Radio value="theirs" label={`${names.theirs} · ${conflicts.at(at.time.slice(0, 5), at.day)}`} />
        {shown(theirs.value)}
        <Radio value="edited" label={names.edited} />
        {take === 'edited' && (
          <Textarea
            className={own.edited}
            aria-label={names.edited}
            rows={4}
            resize="vertical"
            value={text}
            onChange={(_, data) => setText(data.value)}
          />
        )}
      </RadioGroup>
      {count > 1 && take !== 'edited' && (
        <section className={shared.section}>
          <Checkbox
            label={conflicts.all(take === 'mine' ? conflicts.mine : conflicts.theirs(''), count)}
            checked={all}
            onChange={(_, data) => setAll(data.checked === true)}
          />
        </section>
      )}
    </Screen>
  );
}
