/** How much a script may do: `onOpen` before first use, simple triggers, and everything a person started. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export const SCOPE = {
  thisSpreadsheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  allSpreadsheets: 'https://www.googleapis.com/auth/spreadsheets',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  fetch: 'https://www.googleapis.com/auth/script.external_request',
  email: 'https://www.googleapis.com/auth/userinfo.email',
  identity: 'openid',
} as const;

export type Manifest = {
  oauthScopes: string[];
  runtimeVersion: string;
  timeZone: string;
  urlFetchWhitelist?: string[];
};

/** Who may call what: the manifest's scopes and the mode of the running execution. */
export class Access {
  mode: AuthMode = 'FULL';
  readonly manifest: Manifest;

  constructor(manifest: Manifest) {
    if (manifest.runtimeVersion !== 'V8') throw new Error('appsscript.json: runtimeVersion is not V8');
    this.manifest = manifest;
  }

  /** A service that needs no consent, but that AuthMode.NONE does not give either. */
  needFile(what: string): void {
    if (this.mode === 'NONE') throw refused(what, SCOPE.thisSpreadsheet);
  }

  /** One of these scopes must be in the manifest; simple triggers have none that needs consent. */
  needScope(what: string, ...scopes: string[]): void {
    if (this.mode !== 'FULL' || !scopes.some((scope) => this.manifest.oauthScopes.includes(scope))) {
      throw refused(what, scopes.join(' || '));
    }
  }
}

const refused = (what: string, scopes: string): Error =>
  new Error(`You do not have permission to call ${what}. Required permissions: ${scopes}`);
