import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

export function HelpScreen() {
  const shared = useStyles();
  const { flow, words } = usePane();
  const footer = (
    <Footer
      note={words.help.version(flow.deps.version)}
      actions={[{ label: words.common.close, grow: true, onClick: () => flow.set({ screen: 'home' }) }]}
    />
  );
  return (
    <Screen title={words.help.title} footer={footer}>
      {words.help.sections.map(([title, text]) => (
        <section key={title} className={shared.section}>
          <h3 className={shared.sectionHead}>{title}</h3>
          <p className={shared.text}>{text}</p>
        </section>
      ))}
    </Screen>
  );
}
