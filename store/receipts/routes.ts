import { ReceiptKeys } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { readKeys } from './known-keys.ts';

const keyRoute = apiRoute('open', {
  method: 'get',
  path: '/receipt-key',
  summary: 'Khóa công khai ký biên nhận (Ed25519) của kho, kể cả khóa cũ',
  responses: { 200: json(ReceiptKeys, 'Khóa hiện nay và mọi khóa đã dùng'), ...problems() },
});

export function addReceiptRoutes(api: Api, { pool, key }: StoreContext): void {
  api.openapi(keyRoute, async (c) => c.json(await readKeys(pool, key), 200));
}
