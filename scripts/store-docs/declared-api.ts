import { createApi } from '../../store/http/api.ts';
import type { StoreContext } from '../../store/http/context.ts';
import { createRouteTable } from '../../store/http/route-table.ts';

/** The API as its areas declare it; nothing is started, and no route of it can be called. */
const api = createApi({ agencies: [], paneOrigins: [], clock: () => new Date(0) } as unknown as StoreContext);

export const declaredRoutes = () => createRouteTable(api).all();
