import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';

const DAYS = 2;

/** A certificate authority of its own, in this folder. */
export async function newAuthority(folder: string, name: string) {
  const place = { countryCode: 'VN', state: 'Ha Noi', locality: 'Ha Noi' };
  const ca = await createCA({ organization: name, ...place, validity: DAYS });
  const certificate = join(folder, `${name}.crt`);
  writeFileSync(certificate, ca.cert);

  /** A server's certificate for this host name, signed by the authority. */
  async function issue(host: string): Promise<{ certificate: string; key: string }> {
    const { cert, key } = await createCert({ domains: [host], validity: DAYS, ca });
    const files = { certificate: join(folder, `${name}-${host}.crt`), key: join(folder, `${name}-${host}.key`) };
    writeFileSync(files.certificate, cert);
    writeFileSync(files.key, key);
    return files;
  }
  return { certificate, issue };
}
