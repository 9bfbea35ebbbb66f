import type { SecretKeep } from '../../store-client/index.ts';
import { StoreError } from '../../store-client/index.ts';
import type { DeviceSignIn, SignInCode } from '../../store-client/types.ts';

export const CODE: SignInCode = {
  userCode: 'BCDF-GHJK',
  page: 'https://kho.example.gov.vn/thiet-bi',
  pageWithCode: 'https://kho.example.gov.vn/thiet-bi?code=BCDF-GHJK',
  expiresInSeconds: 600,
};

/** A store's page at which the test decides; what it allows is kept as the real sign-in keeps it. */
export class FakeSignIn implements DeviceSignIn {
  readonly keep: SecretKeep;
  #decided = Promise.withResolvers<void>();

  constructor(keep: SecretKeep) {
    this.keep = keep;
  }

  start(): Promise<SignInCode> {
    this.#decided = Promise.withResolvers<void>();
    return Promise.resolve(CODE);
  }

  finished(): Promise<void> {
    return this.#decided.promise;
  }

  cancel(): void {
    this.#refuse('cancelled');
  }

  /** The person presses *Cho phép* on the page. */
  async allows(token: string): Promise<void> {
    await this.keep.set(token);
    this.#decided.resolve();
  }

  denies(): void {
    this.#refuse('access_denied');
  }

  runsOut(): void {
    this.#refuse('expired_token');
  }

  #refuse(code: string): void {
    this.#decided.reject(new StoreError({ code, status: null, message: code }));
  }
}
