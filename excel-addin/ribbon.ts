import type { MountedPane, Verb } from '../task-pane/index.ts';

/** Functions that the manifest names. *Mở Căn Cứ* needs none: it shows the pane. */
const COMMANDS = ['check', 'submit'] as const satisfies readonly Verb[];

/**
 * Ribbon commands run in the pane's own runtime, also while it is closed: they work on the pane and then show it with
 * the outcome. `completed` is called whatever happens, because Excel holds all further presses back until then.
 */
export function associateCommands(pane: Promise<MountedPane>): void {
  for (const verb of COMMANDS) {
    Office.actions.associate(verb, (event: Office.AddinCommands.Event) => {
      void run(pane, verb).finally(() => event.completed());
    });
  }
}

async function run(pane: Promise<MountedPane>, verb: Verb): Promise<void> {
  try {
    await (await pane).run(verb);
  } catch {
    // The pane itself says what is wrong; here is only the press to be ended.
  }
  await showPane();
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Some installations do not let an add-in show itself: the outcome then waits in the pane.
  }
}
