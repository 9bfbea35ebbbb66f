import { parse } from 'acorn';

/** Breaks the build with what is wrong and why it matters at Google. */
class GateError extends Error {
  constructor(gate: string, message: string) {
    super(`gas gate "${gate}": ${message}`);
    this.name = 'GateError';
  }
}

/** google.script.run can call every one of these: the list is short and known. */
const MOST_FUNCTIONS = 15;
/**
 * Google documents no limit on a file; these keep growth from going unnoticed. React, Fluent and core's rules make up the
 * sidebar (about 0.3 MB as it travels, compressed).
 */
const MOST_SERVER_BYTES = 1_000_000;
const MOST_SIDEBAR_BYTES = 1_400_000;
const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/userinfo.email',
  'openid',
];

/** Shown to officers while they type a formula, so in Vietnamese letters (custom-function-help.ts). */
const CUSTOM_FUNCTION_HELP = /^\/\*\*\n(?: \*(?!\/).*\n)*? \* @customfunction\n \*\/\n/gm;

function requireAscii(gate: string, text: string): void {
  const found = /[^\x00-\x7f]/.exec(text);
  if (found) throw new GateError(gate, `not ASCII at offset ${found.index}`);
}

function requireScript(gate: string, code: string, ecmaVersion: 2019 | 2020) {
  try {
    return parse(code, { ecmaVersion, sourceType: 'script' });
  } catch (error) {
    throw new GateError(gate, `not an ES${ecmaVersion} script: ${(error as Error).message}`);
  }
}

function requireSize(gate: string, text: string, most: number): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > most) throw new GateError(gate, `${bytes} bytes, more than ${most}`);
}

/** Code.js: an ES2019 script in ASCII, one bundle and few real functions. */
export function checkServer(code: string): string[] {
  requireAscii('server ascii', code.replace(CUSTOM_FUNCTION_HELP, ''));
  const program = requireScript('server syntax', code, 2019);
  const names = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  for (const needed of ['onOpen', 'onInstall', 'onEdit', 'rpc', 'showSidebar']) {
    if (!names.includes(needed)) throw new GateError('server functions', `no top-level function ${needed}`);
  }
  if (names.length > MOST_FUNCTIONS)
    throw new GateError('server functions', `${names.length} are callable from the page`);
  requireSize('server size', code, MOST_SERVER_BYTES);
  return names;
}

/** sidebar.html: one classic script after #root, and nothing in it that HtmlService would change or cut. */
export function checkSidebar(html: string): void {
  requireAscii('sidebar ascii', html);
  if (html.includes('`'))
    throw new GateError('sidebar backtick', 'HtmlService strips comments inside template literals');
  if (html.includes('<?')) throw new GateError('sidebar scriptlet', '"<?" would start a scriptlet');
  const parts = /^([^]*<div id="root"><\/div>\s*)<script>([^]*?)<\/script>([^]*)$/.exec(html);
  if (!parts) throw new GateError('sidebar shape', 'needs one classic <script> after #root');
  const [, before = '', script = '', after = ''] = parts;
  if (/<script/i.test(before + after)) throw new GateError('sidebar shape', 'more than one <script>');
  if (/<!--/.test(script)) throw new GateError('sidebar shape', '"<!--" inside the script');
  requireScript('sidebar syntax', script, 2020);
  requireSize('sidebar size', html, MOST_SIDEBAR_BYTES);
}

/** appsscript.json: exactly the scopes that the consent screen shall show, on V8. */
export function checkManifest(json: string): void {
  const { oauthScopes, runtimeVersion, urlFetchWhitelist = [] } = JSON.parse(json) as Record<string, unknown>;
  if (JSON.stringify(oauthScopes) !== JSON.stringify(SCOPES))
    throw new GateError('manifest scopes', `not exactly ${SCOPES.join(', ')}`);
  if (runtimeVersion !== 'V8') throw new GateError('manifest runtime', 'runtimeVersion must be V8');
  for (const prefix of urlFetchWhitelist as string[]) {
    if (!/^https:\/\/[^/*]+\/[^*]+$/.test(prefix))
      throw new GateError('manifest whitelist', `${prefix}: https, a full domain, a path`);
  }
}
