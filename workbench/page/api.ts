/** A refusal of the workbench or of the host that it stands in for, in words for the person. */
export class Refused extends Error {}

export type Setup = {
  samples: { id: string; title: string; about: string }[];
  tokens: { agency: string; token: string }[];
  coordinatorUrl: string;
};

/** Sends JSON (or a file as it is) to the workbench and answers what it says. Throws `Refused` with its sentence. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const isFile = body instanceof Blob;
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    headers: isFile ? {} : { 'content-type': 'application/json' },
  });
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Refused(answer.message ?? `Bàn thử trả lời ${response.status}.`);
  return answer;
}

export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** An element with text and attributes; text is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function showTokens(setup: Setup): void {
  byId('tokens').replaceChildren(
    ...setup.tokens.map(({ agency, token }) =>
      element('tr', {}, element('th', { scope: 'row' }, agency), element('td', {}, element('code', {}, token))),
    ),
  );
  byId<HTMLAnchorElement>('coordinator').href = setup.coordinatorUrl;
}
