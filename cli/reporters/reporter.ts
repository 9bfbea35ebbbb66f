import type { Checked } from '../check-file.ts';

/** Tells what came of the files, one by one, in one format. */
export type Reporter = {
  file(checked: Checked): void;
  /** After the last file. */
  end(): void;
};
