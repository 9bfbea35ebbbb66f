import { makeStyles, tokens } from '@fluentui/react-components';
import { excerpt, textDiff, type Segment } from '../view/text-diff.ts';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  del: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground1}`,
    color: 'inherit',
    textDecorationLine: 'none',
  },
  ins: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    color: 'inherit',
    textDecorationLine: 'none',
  },
  note: { gridColumn: 2, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Before and after, with only the changed letters marked; letters that merely look alike are explained. */
export function Change({ before, after, short = false }: { before: string; after: string; short?: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const diff = textDiff(before, after);
  const shown = excerpt(diff, short ? 8 : 14);
  const note = lookalike(diff, words.preview);
  return (
    <dl className={styles.grid}>
      <dt className={styles.term}>{words.preview.before}</dt>
      <dd className={styles.text} lang="vi">
        {shown.map((part, i) => (part.changed ? <Mark key={i} as="del" text={part.before} /> : part.before))}
      </dd>
      <dt className={styles.term}>{words.preview.after}</dt>
      <dd className={styles.text} lang="vi">
        {shown.map((part, i) => (part.changed ? <Mark key={i} as="ins" text={part.after} /> : part.after))}
      </dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </dl>
  );
}

/** A text with only what it adds to another one marked. */
export function Additions({ base, text }: { base: string; text: string }) {
  return textDiff(base, text).map((part, i) =>
    part.changed ? <Mark key={i} as="ins" text={part.after} /> : part.after,
  );
}

function Mark({ as: Element, text }: { as: 'del' | 'ins'; text: string }) {
  const styles = useStyles();
  return text === '' ? null : <Element className={styles[Element]}>{visible(text)}</Element>;
}

/** A removed line end or hidden character would mark nothing at all. */
function visible(text: string): string {
  return text.replace(/\n/g, '↵').replace(/[\u00ad\u200b-\u200d\ufeff]/g, '·');
}

function lookalike(diff: Segment[], words: { lookalike: string; invisible: string }): string | null {
  const changed = diff.filter((part) => part.changed);
  const before = changed.map((part) => part.before).join('');
  const after = changed.map((part) => part.after).join('');
  if (before !== '' && skeleton(before) === skeleton(after)) return words.lookalike;
  return /[\u00a0\u00ad\u200b-\u200d\ufeff]/.test(before) ? words.invisible : null;
}

/** Letters that look the same get the same skeleton: Ð (eth) and Đ, Cyrillic С Р and Latin C P. */
function skeleton(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00d0/g, '\u0110')
    .replace(/[\u0410-\u044f]/g, (letter) => 'ABCEHKMOPTXaceopxy'['АВСЕНКМОРТХасеорху'.indexOf(letter)] ?? letter);
}
