import type { PaneProps } from '../task-pane/index.ts';

/** Put in by the build (scripts/pane/data.ts): the file's name tells its content, so that it may be cached for good. */
declare const CAN_CU_DATA: string;

export type FormData = Pick<PaneProps, 'form' | 'directory' | 'documents' | 'legacyLetters'>;

/**
 * The form, the agencies and the documents known: data, which the webview reads faster than a script and keeps over
 * releases. Not parsed by their schemas: they are part of the build, and the tests read them so.
 */
export async function loadFormData(): Promise<FormData> {
  const answer = await fetch(CAN_CU_DATA);
  if (!answer.ok) throw new Error(`không tải được dữ liệu biểu mẫu, mã ${answer.status}`);
  return (await answer.json()) as FormData;
}
