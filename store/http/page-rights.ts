import type { Role } from '../access/role.ts';

/** Who sees which pages. Pages sign in by a cookie, so their rights are enforced where the session is read. */
export type PageRight = {
  path: string;
  title: string;
  roles: 'everybody' | readonly Role[];
  agency: 'own' | 'any' | 'none';
};

/** A test holds this list to the pages that are served: one that is not here fails it. */
export const PAGE_RIGHTS: readonly PageRight[] = [
  { path: '/coordinator/style.css', title: 'Stylesheet of all pages', roles: 'everybody', agency: 'none' },
  { path: '/coordinator/sign-in', title: 'Sign-in with an access token', roles: 'everybody', agency: 'none' },
  { path: '/coordinator', title: 'Overview, submissions, accept and return', roles: ['coordinator'], agency: 'any' },
  { path: '/quan-tri/dot', title: 'Rounds', roles: ['coordinator', 'administrator'], agency: 'none' },
  { path: '/quan-tri', title: 'People and agencies', roles: ['administrator'], agency: 'any' },
  {
    path: '/bien-nhan',
    title: 'Receipt as page and PDF',
    roles: ['officer', 'approver', 'coordinator'],
    agency: 'own',
  },
  { path: '/ky-duyet', title: 'What waits for a sign-off', roles: ['officer', 'approver'], agency: 'own' },
  { path: '/quan-tri/ky-duyet', title: 'Which agencies sign off', roles: ['administrator'], agency: 'any' },
  { path: '/nop', title: 'Check and submit a file', roles: ['officer'], agency: 'own' },
  {
    path: '/thiet-bi',
    title: 'Approve a device',
    roles: ['officer', 'approver', 'coordinator', 'administrator'],
    agency: 'own',
  },
  {
    path: '/tai-khoan',
    title: 'Own account',
    roles: ['officer', 'approver', 'coordinator', 'administrator'],
    agency: 'own',
  },
  { path: '/dang-nhap', title: 'Sign-in', roles: 'everybody', agency: 'none' },
  { path: '/dang-xuat', title: 'Sign-out', roles: 'everybody', agency: 'none' },
  { path: '/loi-moi', title: 'Take up an invitation', roles: 'everybody', agency: 'none' },
  { path: '/quen-mat-khau', title: 'Reset of a password', roles: 'everybody', agency: 'none' },
  { path: '/healthz', title: 'The process lives', roles: 'everybody', agency: 'none' },
  { path: '/readyz', title: 'The process can serve', roles: 'everybody', agency: 'none' },
];

/** The right of a page: that of the longest path above it. */
export function pageRight(path: string): PageRight | undefined {
  return PAGE_RIGHTS.filter((right) => path === right.path || path.startsWith(`${right.path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}
