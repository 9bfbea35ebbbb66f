import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Blocker } from '../../core/check/types.ts';
import { explainBlocker } from '../../core/issues/index.ts';
import { blockersOf } from '../flow/blockers.ts';
import { explainableErrors } from '../view/findings.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  blocker: { borderLeft: `3px solid ${tokens.colorStatusDangerForeground1}`, paddingLeft: '9px' },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
});

/** What stops the submission, mended in place; the list follows the sheet. `refused` = the store's own list. */
export function BlockedScreen({ refused }: { refused: Blocker[] | null }) {
  const shared = useStyles();
  const { state, words } = usePane();
  const { snapshot } = state;
  const stopping = refused ?? (snapshot ? blockersOf(snapshot) : []);
  const errors = explainableErrors(snapshot?.assessment?.issues ?? []).length;
  const secret = stopping.some(({ code }) => code === 'classified');
  const title = refused ? words.submission.refused(stopping.length) : words.submission.blocked(stopping.length);
  return (
    <Screen title={words.submission.title} footer={<Footer />}>
      {stopping.length === 0 ? (
        <Bar tone="info" title={words.submission.clear}>
          {words.submission.clearHint}
        </Bar>
      ) : (
        <Bar tone="error" role="alert" title={title}>
          {secret && `${words.submission.secretHint} `}
          {words.submission.blockedHint}
        </Bar>
      )}
      {stopping.map((blocker, i) => (
        <OneBlocker key={i} blocker={blocker} />
      ))}
      {errors > 0 && (
        <p className={mergeClasses(shared.section, shared.hint)}>{words.submission.otherErrors(errors)}</p>
      )}
    </Screen>
  );
}

function OneBlocker({ blocker }: { blocker: Blocker }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const { code, task, cell } = blocker;
  const title = words.submission.blockers[code] ?? code;
  return (
    <section className={mergeClasses(shared.section, own.blocker)}>
      <div className={shared.spread}>
        <h3 className={own.title}>{task ? `${task} · ${title}` : title}</h3>
        <span className={shared.aside}>{cell}</span>
      </div>
      <p className={shared.hint}>{explainBlocker(blocker, words.locale)}</p>
      <div className={shared.wrap}>
        {code === 'question' && (
          <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'questions' })}>
            {words.overview.answer}
          </Button>
        )}
        {code === 'wrong-agency' && (
          <Button
            className={shared.small}
            size="small"
            onClick={() => flow.set({ screen: 'sign-in', submitAfterSignIn: true })}
          >
            {words.menu.signIn}
          </Button>
        )}
        {cell && (
          <Button className={shared.small} size="small" onClick={() => void flow.goTo(cell)}>
            {words.common.goTo(cell)}
          </Button>
        )}
      </div>
    </section>
  );
}
