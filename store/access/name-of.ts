import { wellFormed } from '../../core/wire/utf8.ts';
import type { Caller } from '../http/context.ts';

/** Who did something, for people to read: a person's name, or which token. Half a character, which nothing can sign, is replaced. */
export const nameOf = ({ user, actor }: Pick<Caller, 'user' | 'actor'>): string => wellFormed(user?.name ?? actor);
