import { DeviceAuthorization, DeviceTokens } from '../../core/wire/people.ts';
import { StoreError } from '../error.ts';
import { oauth } from './oauth.ts';
import { pairOf, writePair } from './token-pair.ts';
import type { AuthOptions, DeviceSignIn } from './types.ts';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
/** RFC 8628 §3.5: `slow_down` adds five seconds to every further wait. */
const SLOWER_S = 5;
const SLOWEST_S = 60;

const ended = (code: string, message: string) => new StoreError({ code, status: null, message });
const notStarted = () => ended('cancelled', 'Chưa bắt đầu đăng nhập. Đề nghị chọn Đăng nhập.');
const cancelled = () => ended('cancelled', 'Đã dừng đăng nhập.');
const expired = () => ended('expired_token', 'Mã đăng nhập đã hết hạn. Đề nghị lấy mã mới.');

/**
 * Signs a program in: a code and a page for the person, then polls until the person has decided. The tokens go to
 * `keep` and nowhere else. Time is counted in waits, since this library has no clock.
 *
 * Through the Sheets door the page runs this as it is: there the server keeps the tokens it sees pass in the answer of
 * `/api/v1/oauth/token` and hands on stand-ins.
 */
export function createDeviceSignIn(options: AuthOptions & { scope?: 'submit' | 'read' }): DeviceSignIn {
  const { client, keep, timer, scope = 'submit' } = options;
  let asked: DeviceAuthorization | null = null;
  let stop: (() => void) | null = null;
  let isCancelled = false;

  const wait = (seconds: number) =>
    new Promise<void>((resolve) => {
      const quiet = timer(seconds * 1000, resolve);
      stop = () => {
        quiet();
        resolve();
      };
    });

  /** How long to wait from now on; null when the tokens are kept. */
  async function poll(deviceCode: string, interval: number): Promise<number | null> {
    try {
      const fields = { grant_type: DEVICE_CODE, client_id: client, device_code: deviceCode };
      const tokens = await oauth(options, 'token', fields, DeviceTokens);
      if (isCancelled) throw cancelled();
      await keep.set(writePair(pairOf(tokens)));
      return null;
    } catch (error) {
      return nextInterval(error, interval);
    }
  }

  return {
    async start() {
      isCancelled = false;
      asked = await oauth(options, 'device_authorization', { client_id: client, scope }, DeviceAuthorization);
      return {
        userCode: asked.user_code,
        page: asked.verification_uri,
        pageWithCode: asked.verification_uri_complete,
        expiresInSeconds: asked.expires_in,
      };
    },
    async finished() {
      if (asked === null) throw notStarted();
      const { device_code: deviceCode, expires_in: patience } = asked;
      let interval = asked.interval;
      for (let waited = interval; waited <= patience; waited += interval) {
        await wait(interval);
        if (isCancelled) throw cancelled();
        const next = await poll(deviceCode, interval);
        if (next === null) return;
        interval = next;
      }
      throw expired();
    },
    cancel() {
      isCancelled = true;
      if (stop !== null) stop();
    },
  };
}

/** RFC 8628 §3.5: waiting goes on as told; where nobody answers, with growing waits. Everything else is the end. */
function nextInterval(error: unknown, interval: number): number {
  if (!(error instanceof StoreError)) throw error;
  if (error.code === 'authorization_pending') return interval;
  if (error.code === 'slow_down') return interval + SLOWER_S;
  const unheard = ['offline', 'timeout', 'bad-answer'].indexOf(error.code) >= 0;
  if (!unheard) throw error;
  return Math.min(interval * 2, SLOWEST_S);
}
