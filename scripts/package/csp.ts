const OFFICE = 'https://appsforoffice.microsoft.com';

/** Pages of Excel on the web that may hold the pane in a frame. */
const FRAMES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
];

/**
 * What the pane may load and call: itself, the store, Microsoft's library unless it is self-hosted. `unsafe-inline` for
 * styles: Fluent UI writes its rules into the page as components come.
 */
export function contentPolicy(storeUrl: string, selfHostOfficeJs: boolean): string {
  const office = selfHostOfficeJs ? '' : ` ${OFFICE}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${new URL(storeUrl).origin}`,
    `frame-src ${selfHostOfficeJs ? "'none'" : OFFICE}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The same as a header of the server, which alone may say who holds the page in a frame. */
export const headerPolicy = (storeUrl: string, selfHostOfficeJs: boolean): string =>
  `${contentPolicy(storeUrl, selfHostOfficeJs)}; frame-ancestors ${FRAMES.join(' ')}`;
