import { mergeClasses } from '@fluentui/react-components';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** Asked once, since a pending submission would be forgotten with it. */
export function ClearMemoryScreen() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const footer = (
    <Footer
      note={words.clearMemory.kept}
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        { label: words.clearMemory.confirm, primary: true, onClick: () => void flow.clearMemory() },
      ]}
    />
  );
  return (
    <Screen title={words.clearMemory.title} footer={footer}>
      {state.memory.pending && <Bar tone="warning">{words.clearMemory.pending}</Bar>}
      <p className={mergeClasses(shared.section, shared.text)}>{words.clearMemory.what}</p>
    </Screen>
  );
}
