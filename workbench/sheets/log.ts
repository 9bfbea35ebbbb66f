/** One execution of the script: what google.script.run, a menu press or a trigger started. */
export type RunRecord = {
  /** The function, and for the door its method. */
  name: string;
  /** Every call of a Google service, in order. */
  calls: string[];
  fetches: { method: string; url: string; status: number | null }[];
  ms: number;
  error: string | null;
};

/** What the stand-in saw. Holds no arguments and no headers, so no secret can be in it. */
export class SheetsLog {
  readonly runs: RunRecord[] = [];
  /** What the script itself printed with `console` and `Logger`. */
  readonly printed: string[] = [];
  /** Executions under way; the last one is running. */
  private readonly under: RunRecord[] = [];
  private readonly listeners = new Set<(run: RunRecord) => void>();

  begin(name: string): RunRecord {
    const run: RunRecord = { name, calls: [], fetches: [], ms: 0, error: null };
    this.runs.push(run);
    this.under.push(run);
    return run;
  }

  end(run: RunRecord): void {
    this.under.pop();
    for (const listener of [...this.listeners]) listener(run);
  }

  call(name: string): void {
    this.under.at(-1)?.calls.push(name);
  }

  fetch(entry: RunRecord['fetches'][number]): void {
    this.under.at(-1)?.fetches.push(entry);
  }

  onRun(listener: (run: RunRecord) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get last(): RunRecord | null {
    return this.runs[this.runs.length - 1] ?? null;
  }
}
