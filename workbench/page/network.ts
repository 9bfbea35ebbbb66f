type PaneWindow = Window & typeof globalThis;

/**
 * The way from the pane to the store, which the pane in Excel calls by itself: cut here, in the pane's own window, since
 * no server of the workbench stands on it. (In Sheets Google's servers call the store: a trouble of the stand-in.)
 */
export class PaneNetwork {
  private window: PaneWindow | null = null;
  private whole: typeof fetch | null = null;
  private cut = false;

  attach(frame: HTMLIFrameElement): void {
    frame.addEventListener('load', () => {
      this.window = frame.contentWindow as PaneWindow | null;
      this.whole = this.window?.fetch ?? null;
      this.cover();
    });
  }

  setCut(cut: boolean): void {
    this.cut = cut;
  }

  private cover(): void {
    const { window, whole } = this;
    if (window === null || whole === null) return;
    // The workbook's own calls go to the workbench, as to an Excel on the same machine.
    const isOwn = (input: RequestInfo | URL) =>
      new URL(input instanceof window.Request ? input.url : input, window.location.href).origin === location.origin;
    window.fetch = (input, init) =>
      this.cut && !isOwn(input) ? Promise.reject(new window.TypeError('Failed to fetch')) : whole(input, init);
  }
}
