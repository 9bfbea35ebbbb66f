import type { WorkbookModel } from '../model/index.ts';

/** A switch on the page that makes something go wrong for the pane. */
export type Trouble = { id: string; title: string; on: boolean };
/** A button of the ribbon or an entry of the menu. */
export type VerbButton = { id: string; title: string };

/** One host, standing in for Excel or for Google Sheets, as the page and the server see it. */
export type StandIn = {
  kind: 'excel' | 'sheets';
  /** Where the page of the pane stands for this session. */
  paneUrl(session: string): string;
  verbs: VerbButton[];
  /** Presses one; answers whether it opens the pane. */
  press(id: string): Promise<{ opensPane: boolean }>;
  troubles(): Trouble[];
  setTrouble(id: string, on: boolean): void;
  /** The pane's own way in: an XDM message (Excel) or a call of `google.script.run` (Sheets). */
  receive(message: string): Promise<unknown>;
  /** What the host sends to the pane by itself. */
  onMessage(callback: (message: string) => void): () => void;
  /** One line per round trip, with the running count. */
  onLog(callback: (line: { text: string; count: number }) => void): () => void;
  /** The page of the sidebar, where the host serves it. */
  sidebar?(): Promise<string>;
};

/** An open workbook in the workbench. Lives as long as the process. */
export type Session = { id: string; name: string; model: WorkbookModel; standIn: StandIn };
