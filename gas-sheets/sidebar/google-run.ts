/** The part of `google.script.run` in use: handlers are set, then the function is called by name. */
type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(json: string): void;
};

declare const google: { script: { run: Runner } };

/** One JSON text to Code.js, one back. */
export type Transport = (json: string) => Promise<string>;

export const googleRun: Transport = (json) =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((value) => resolve(String(value)))
      .withFailureHandler(reject)
      .rpc(json);
  });
