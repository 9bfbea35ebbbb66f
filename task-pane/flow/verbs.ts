import type { Verb } from '../host/types.ts';
import type { Flow } from './flow.ts';

/** What the ribbon or the menu asks for; done when the outcome stands in the pane's state, shown or not. */
export async function runVerb(flow: Flow, verb: Verb): Promise<void> {
  switch (verb) {
    case 'open':
      return;
    case 'check':
      if (await flow.refresh()) flow.set({ screen: 'home', tab: 'findings' });
      return;
    case 'submit':
      return flow.submit();
    case 'clear-memory':
      return flow.set({ screen: 'clear-memory' });
    case 'help':
      return flow.set({ screen: 'help' });
  }
}
