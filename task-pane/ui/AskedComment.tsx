import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellOfComment } from '../flow/returns.ts';
import type { Asked } from '../view/returned.ts';
import { Checkmark16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  quote: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  clamp: { display: '-webkit-box', WebkitLineClamp: '4', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
});

/** One request of the coordinator's, what became of it, and the way to its cell. */
export function AskedComment({ asked, inCard = false }: { asked: Asked; inCard?: boolean }) {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { task, field, text, answer, after } = asked;
  const cell = cellOfComment(state.snapshot, asked);
  const place = field === null ? words.returned.wholeRow : words.returned.fields[field];
  return (
    <>
      <div className={shared.spread}>
        <h3 className={shared.sectionHead}>{inCard ? place : `${task} · ${place}`}</h3>
        {answer !== null && (
          <span className={mergeClasses(shared.hint, own.state, answer === 'changed' ? shared.brand : shared.warning)}>
            {answer === 'changed' && <Checkmark16Regular aria-hidden />}
            {words.returned[answer]}
          </span>
        )}
      </div>
      <blockquote className={mergeClasses(shared.hint, own.quote)} lang="vi">
        {text}
      </blockquote>
      {!inCard && answer === 'changed' && field !== null && after !== undefined && (
        <p className={mergeClasses(shared.hint, own.clamp)}>
          {words.returned.now} <span lang="vi">{after === '' ? words.returned.emptied : after}</span>
        </p>
      )}
      {cell && !inCard && (
        <div className={shared.wrap}>
          <Button
            className={shared.small}
            size="small"
            aria-label={`${words.common.goTo(cell)} (${task})`}
            onClick={() => void flow.goTo(cell)}
          >
            {words.common.goTo(cell)}
          </Button>
        </div>
      )}
    </>
  );
}
