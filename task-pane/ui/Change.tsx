import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { excerpt, textDiff, type Piece } from '../view/text-diff.ts';
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
  before: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground1}`,
    color: 'inherit',
    textDecorationLine: 'none',
  },
  after: {
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
  const cut = (pieces: Piece[]) => excerpt(pieces, short ? 8 : 14);
  const note = lookalike(diff.before, diff.after, words.preview);
  return (
    <dl className={styles.grid} lang="vi">
      <dt className={styles.term}>{words.preview.before}</dt>
      <dd className={styles.text}>
        {cut(diff.before).map((piece, i) =>
          piece.changed ? (
            <del key={i} className={mergeClasses(styles.before)}>
              {visible(piece.text)}
            </del>
          ) : (
            piece.text
          ),
        )}
      </dd>
      <dt className={styles.term}>{words.preview.after}</dt>
      <dd className={styles.text}>
        {cut(diff.after).map((piece, i) =>
          piece.changed ? (
            <ins key={i} className={mergeClasses(styles.after)}>
              {visible(piece.text)}
            </ins>
          ) : (
            piece.text
          ),
        )}
      </dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </dl>
  );
}

const INVISIBLE = /^[\s\u00a0\u00ad\u200b-\u200d\ufeff]*$/;

/** A removed line end or hidden character would mark nothing at all. */
function visible(text: string): string {
  return text.replace(/\n/g, '↵').replace(/[\u00ad\u200b-\u200d\ufeff]/g, '·');
}

function lookalike(before: Piece[], after: Piece[], words: { lookalike: string; invisible: string }): string | null {
  const changed = (pieces: Piece[]) =>
    pieces
      .filter((piece) => piece.changed)
      .map((piece) => piece.text)
      .join('');
  const [a, b] = [changed(before), changed(after)];
  if (a === '' && b === '') return null;
  if (a.normalize('NFC') === b.normalize('NFC')) return words.lookalike;
  if (skeleton(a) === skeleton(b) && a.trim() !== '' && !INVISIBLE.test(a)) return words.lookalike;
  return /[\u00ad\u200b-\u200d\ufeff\u00a0]/.test(a) ? words.invisible : null;
}

/** Letters that look the same get the same skeleton: Ð (eth) and Đ, Cyrillic С Р and Latin C P. */
function skeleton(text: string): string {
  return text
    .replace(/[\u00d0\u0110]/g, 'D')
    .replace(/[\u0410-\u044f]/g, (letter) => 'ABCEHKMOPTXaceopxy'['АВСЕНКМОРТХасеорху'.indexOf(letter)] ?? letter);
}
