import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Node cannot make certificates; every runner's image and Git for Windows bring openssl along. */
function openssl(...args: string[]): void {
  const { error, status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (error !== undefined)
    throw new Error('These tests need openssl in PATH: apt install openssl, brew install openssl, or Git for Windows.');
  if (status !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${stderr}`);
}

const newKey = (key: string) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key];

/** A certificate authority of its own, in this folder. */
export function newAuthority(folder: string, name: string) {
  const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  openssl('req', '-x509', ...newKey(key), '-out', certificate, '-days', '2', '-subj', `/CN=${name}`);

  /** A server's certificate for this host name, signed by the authority. */
  function issue(host: string): { certificate: string; key: string } {
    const own = (ending: string) => join(folder, `${name}-${host}.${ending}`);
    writeFileSync(own('ext'), `subjectAltName=DNS:${host}\n`);
    openssl('req', '-new', ...newKey(own('key')), '-out', own('csr'), '-subj', `/CN=${host}`);
    openssl(
      ...['x509', '-req', '-in', own('csr'), '-CA', certificate, '-CAkey', key, '-set_serial', '2'],
      ...['-days', '2', '-extfile', own('ext'), '-out', own('crt')],
    );
    return { certificate: own('crt'), key: own('key') };
  }
  return { certificate, issue };
}
