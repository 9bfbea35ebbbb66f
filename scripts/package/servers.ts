import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerPolicy } from './csp.ts';
import type { PackageOptions } from './options.ts';

/** Names with a hash never change their content; pages and config.json do. */
const HASHED = String.raw`-[0-9A-Z]{8}\.(js|json)$`;
const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_ANEW = 'no-cache';

const nginx = (policy: string) => `# Đặt trong khối server { … } của máy chủ phục vụ thư mục web.
root /var/www/can-cu;
add_header Content-Security-Policy "${policy}" always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy no-referrer always;
add_header Cache-Control "${ASK_ANEW}" always;
gzip on;
gzip_types text/javascript application/javascript application/json text/css;
location ~ "${HASHED}" {
  add_header Content-Security-Policy "${policy}" always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control "${FOR_GOOD}" always;
}
`;

const apache = (policy: string) => `# Cần mod_headers và mod_deflate.
Header always set Content-Security-Policy "${policy}"
Header always set X-Content-Type-Options "nosniff"
Header always set Referrer-Policy "no-referrer"
Header always set Cache-Control "${ASK_ANEW}"
AddOutputFilterByType DEFLATE text/html text/javascript application/javascript application/json
<FilesMatch "${HASHED}">
  Header always set Cache-Control "${FOR_GOOD}"
</FilesMatch>
`;

const iis = (policy: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Đặt tệp này trong thư mục web. Cần URL Rewrite để đặt thời hạn lưu theo tên tệp. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="Content-Security-Policy" value="${policy}" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="no-referrer" />
        <add name="Cache-Control" value="${ASK_ANEW}" />
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
        <rule name="Tên có mã thì lưu lâu dài">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions>
            <add input="{URL}" pattern="${HASHED}" />
          </conditions>
          <action type="Rewrite" value="${FOR_GOOD}" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;

/** Examples for the three servers met most: headers for safety, and what browsers may keep. */
export async function packageServers(folder: string, options: PackageOptions): Promise<void> {
  const policy = headerPolicy(options.storeUrl, options.selfHostOfficeJs);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'nginx.conf'), nginx(policy)),
    writeFile(join(folder, 'apache.conf'), apache(policy)),
    writeFile(join(folder, 'web.config'), iis(policy)),
  ]);
}
