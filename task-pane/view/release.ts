/** Whether a release (`0.2.0`) is later than another one; what is no release is never later. */
export function isLater(release: string, own: string): boolean {
  const parts = [release, own].map((each) => (/^\d+\.\d+\.\d+$/.exec(each)?.[0].split('.') ?? []).map(Number));
  const [theirs = [], ours = []] = parts;
  if (theirs.length === 0 || ours.length === 0) return false;
  const differs = theirs.findIndex((part, at) => part !== ours[at]);
  return differs >= 0 && (theirs[differs] as number) > (ours[differs] as number);
}
