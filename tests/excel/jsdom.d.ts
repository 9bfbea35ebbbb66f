/** The part of jsdom that the tests use; the package brings no types. */
declare module 'jsdom' {
  export class VirtualConsole {
    on(event: 'jsdomError', listener: (error: Error) => void): this;
  }
  export class JSDOM {
    constructor(html: string, options: Record<string, unknown>);
    readonly window: Window & typeof globalThis;
  }
  export function requestInterceptor(
    answer: (request: Request) => Response | undefined | Promise<Response | undefined>,
  ): unknown;
}
