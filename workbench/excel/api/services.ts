import type { ApiObject } from './object.ts';
import { fail, method, object } from './object.ts';

/** Objects that office.js makes by name, outside the workbook. */
export function service(name: string, showPane: (shown: boolean) => void): ApiObject {
  switch (name) {
    // office.js reports here when its handlers are ready.
    case 'Microsoft.InternalService.AddinInternalService':
      return object({ type: 'AddinInternalService', members: { NotifyActionHandlerReady: method(() => null) } });
    // `Office.addin.showAsTaskpane` and `hide`.
    case RUNTIME_SERVICE:
      return object({
        type: 'AppRuntimeService',
        members: { SetAppRuntimeState: method(([state]) => showPane(state === 'Visible')) },
      });
    default:
      return fail('ApiNotFound', `The stand-in does not know ${name}.`);
  }
}

export const RUNTIME_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';
