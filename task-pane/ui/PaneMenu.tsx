import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';

/** The menu of the pane, open from the start: it is loaded when its button is pressed. */
export function PaneMenu() {
  const { state, flow, words, toggleLocale } = usePane();
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={words.header.menu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void flow.refresh()}>{words.menu.refresh}</MenuItem>
          {state.snapshot?.result.ok && flow.deps.host.capabilities.write && (
            <MenuItem onClick={() => flow.set({ preview: { kind: 'frame' }, screen: 'fix-preview' })}>
              {words.menu.frame}
            </MenuItem>
          )}
          <MenuItem onClick={toggleLocale}>{words.menu.language}</MenuItem>
          {state.snapshot?.result.ok && <MenuItem onClick={flow.startTour}>{words.menu.tour}</MenuItem>}
          <MenuItem onClick={() => flow.set({ screen: 'help' })}>{words.menu.help}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => flow.set({ screen: 'clear-memory' })}>{words.menu.clearMemory}</MenuItem>
          {state.signedIn ? (
            <MenuItem onClick={() => void flow.signOut()}>{words.menu.signOut}</MenuItem>
          ) : (
            <MenuItem onClick={() => flow.set({ screen: 'sign-in', submitAfterSignIn: false })}>
              {words.menu.signIn}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
