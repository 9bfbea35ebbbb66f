import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, StartupError } from '../startup-error.ts';

const DRAIN_MS = 10_000;

/** Opens the port, or says in a sentence why not; returns the address. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartupError(whyNotListening(errorCode(cause), port, host), { cause });
  }
  return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
}

function whyNotListening(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang được chương trình khác sử dụng. Đề nghị chọn cổng khác bằng --port (0: cổng trống bất kỳ).`;
  if (code === 'EACCES') return `Không có quyền mở cổng ${port}. Đề nghị chọn cổng từ 1024 trở lên.`;
  return `Không mở được địa chỉ ${host}:${port} (${code ?? 'lỗi không rõ'}). Đề nghị kiểm tra --host và --port.`;
}

/** Requests under way are answered; idle connections are closed. */
export async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })]);
  server.closeAllConnections();
}
