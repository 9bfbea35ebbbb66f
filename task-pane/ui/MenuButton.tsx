import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { MoreHorizontal20Regular } from './icons.tsx';
import { onDemand } from './on-demand.tsx';
import { usePane } from './pane-context.tsx';

const PaneMenu = onDemand(async () => (await import('./PaneMenu.tsx')).PaneMenu, <Closed />);

/** Fluent's menu weighs as much as the whole overview: until it is asked for there is only its button. */
export function MenuButton() {
  const [asked, setAsked] = useState(false);
  return asked ? <PaneMenu /> : <Closed onClick={() => setAsked(true)} />;
}

function Closed({ onClick }: { onClick?: () => void }) {
  const { words } = usePane();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<MoreHorizontal20Regular />}
      aria-label={words.header.menu}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={onClick}
    />
  );
}
