const DATE =
  /(?<![0-9])(?:ngày )?(?:[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4}|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}|(?:tháng )?[0-9]{1,2} ?[/-] ?(?:19|20)[0-9]{2}|tháng [0-9]{1,2} năm [0-9]{4}|năm (?:19|20)[0-9]{2})(?![0-9])/gu;

export function dateless(text: string): string {
  return text.replace(DATE, ' ; ');
}

/** A day, month or year named in the text. */
export function dateIn(text: string): string | null {
  return text.match(DATE)?.[0] ?? null;
}
