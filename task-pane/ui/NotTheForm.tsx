import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReadResult } from '../../core/read-form/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { Footer } from './Footer.tsx';
import { Table20Regular } from './icons.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  sheet: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '40px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});

type NotRead = Extract<ReadResult, { ok: false }>;

/** This is not the form: what was seen instead, and the way to a form. */
export function NotTheForm({ snapshot, result }: { snapshot: Snapshot; result: NotRead }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const total = flow.deps.form.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const active = snapshot.book.active;
  const here = result.seen.find(({ sheet }) => sheet === active);
  const others = result.seen.filter(({ sheet, tasks }) => sheet !== active && tasks > 0);
  const columns = here?.columns.map((column) => `“${words.notForm.columns[column]}”`).join(', ') ?? '';
  return (
    <>
      <NoticeBar />
      <main className={own.body}>
        <section className={shared.section}>
          <h2 className={own.title}>{words.notForm.title(active)}</h2>
          <p className={shared.text}>
            {columns
              ? words.notForm.seenSome(columns, here?.tasks ?? 0, total)
              : words.notForm.seenNothing(here?.tasks ?? 0, total)}
          </p>
        </section>
        {others.length > 0 && (
          <section className={shared.section}>
            <h3 className={shared.sectionHead}>{words.notForm.otherSheets}</h3>
            {others.map(({ sheet, tasks }) => (
              <div key={sheet} className={own.sheet}>
                <Table20Regular aria-hidden />
                <span className={own.name}>
                  <span className={mergeClasses(shared.text, shared.strong)}>{sheet}</span>
                  <br />
                  <span className={shared.hint}>{words.notForm.sheetTasks(tasks, total)}</span>
                </span>
                <Button
                  className={shared.small}
                  size="small"
                  aria-label={`${words.notForm.open} ${sheet}`}
                  onClick={() => void flow.openSheet(sheet)}
                >
                  {words.notForm.open}
                </Button>
              </div>
            ))}
          </section>
        )}
        <section className={shared.section}>
          <h3 className={shared.sectionHead}>{words.notForm.noForm}</h3>
          <p className={shared.text}>
            {flow.deps.host.capabilities.createForm ? words.notForm.noFormHint : words.notForm.cannotCreate}
          </p>
        </section>
        <section className={shared.section}>
          <h3 className={shared.sectionHead}>{words.notForm.unrecognised}</h3>
          <p className={shared.text}>{words.notForm.unrecognisedHint}</p>
          <Button className={own.button} size="small" onClick={() => void flow.check()}>
            {words.notForm.check}
          </Button>
        </section>
      </main>
      <CreateFooter />
    </>
  );
}

function CreateFooter() {
  const { flow, words } = usePane();
  const create = { label: words.notForm.create, primary: true, onClick: () => void flow.createForm() };
  const check = { label: words.notForm.check, primary: true, onClick: () => void flow.check() };
  return (
    <Footer note={words.common.nothingWritten} actions={[flow.deps.host.capabilities.createForm ? create : check]} />
  );
}
